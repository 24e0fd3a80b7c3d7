import type { AudienceModel } from '../audience/audience-model.ts';
import type { ProductId } from '../model/ids.ts';
import type { Category } from '../model/product.ts';
import type { Recording } from '../model/recording.ts';
import type { Cents } from '../model/units.ts';
import { drawUnit, Stream, streamKey } from '../random/draw.ts';
import { naturalLog, sigmoid } from '../random/exact-math.ts';
import { createMoodReader, type OrderMood } from './order-mood.ts';

/** What became of the orders of one product after the show. Money in cents of the project's currency. */
export interface AfterSaleRow {
  readonly productId: ProductId;
  readonly orders: number;
  /** Orders that were never paid. */
  readonly unpaid: number;
  /** Paid orders that came back, and paid orders whose buyers complained. */
  readonly returned: number;
  readonly complaints: number;
  readonly gmvCents: Cents;
  /** Of paid orders that were kept. */
  readonly netCents: Cents;
  /** Mean over its orders of how far the promise went beyond the truth, in [0, 1]. */
  readonly promiseGap: number;
}

/** The report after a show. Rows have orders and stand in the order of the project. */
export interface AfterSale {
  readonly rows: readonly AfterSaleRow[];
  /** Mean seconds from order to payment; null when nothing was paid. */
  readonly payDelaySeconds: number | null;
}

/** Draws of one order. */
const Draw = { Unpaid: 0, Delay: 1, Return: 2, Complaint: 3 } as const;

/**
 * Payments, returns and complaints of a show: a pure function of its log, its crowd seed and the model, so that it is the
 * same whenever it is asked for, also of recordings of older engines. Source: `domain` 1.3 and 3.3; the rates are training
 * defaults. Rules: AFT-1 to AFT-4.
 */
export function afterSale({ header, entries }: Recording, model: AudienceModel): AfterSale {
  const moods = createMoodReader(header.project);
  const book = createBook(streamKey(header.crowdSeed, Stream.AfterSale), model);
  const categoryOf = new Map(header.project.products.map(({ id, category }) => [id, category]));
  for (const { events, showMs } of entries) {
    for (const event of events) {
      moods.read(event, showMs);
      if (event.type !== 'audienceCounted') continue;
      for (const { productId, orders, gmvCents } of event.products) {
        const mood = moods.moodOf(productId, showMs);
        const category = categoryOf.get(productId) ?? 'other';
        for (let k = 0; k < orders; k += 1) book.enter(productId, category, mood, shareOf(gmvCents, orders, k));
      }
    }
  }
  return {
    rows: header.project.products.flatMap(({ id }) => book.row(id) ?? []),
    payDelaySeconds: book.payDelaySeconds(),
  };
}

/** Cents of order `k` of `orders` that were placed together: whole, and together the sum. */
function shareOf(cents: Cents, orders: number, k: number): Cents {
  return Math.floor((cents * (k + 1)) / orders) - Math.floor((cents * k) / orders);
}

type Row = { -readonly [Field in keyof AfterSaleRow]: AfterSaleRow[Field] };

function createBook(key: number, model: AudienceModel) {
  const rows = new Map<ProductId, Row>();
  let orders = 0;
  let paid = 0;
  let delayS = 0;

  function rowOf(productId: ProductId): Row {
    const row = rows.get(productId) ?? {
      productId,
      orders: 0,
      unpaid: 0,
      returned: 0,
      complaints: 0,
      gmvCents: 0,
      netCents: 0,
      promiseGap: 0,
    };
    rows.set(productId, row);
    return row;
  }

  return {
    enter(productId: ProductId, category: Category, mood: OrderMood, cents: Cents): void {
      const draw = (counter: number) => drawUnit(key, orders, counter);
      const row = rowOf(productId);
      row.promiseGap = (row.promiseGap * row.orders + mood.promiseGap) / (row.orders + 1);
      row.orders += 1;
      row.gmvCents += cents;
      if (draw(Draw.Unpaid) < unpaidShare(model, mood)) row.unpaid += 1;
      else {
        paid += 1;
        delayS += model.payDelayMinS + (model.payDelayMaxS - model.payDelayMinS) * draw(Draw.Delay);
        if (draw(Draw.Return) < returnShare(model, category, mood)) row.returned += 1;
        else row.netCents += cents;
        if (draw(Draw.Complaint) < complaintShare(model, mood)) row.complaints += 1;
      }
      orders += 1;
    },
    row: (productId: ProductId): AfterSaleRow | undefined => rows.get(productId),
    payDelaySeconds: () => (paid === 0 ? null : delayS / paid),
  };
}

/** Who was pressed pays less often. */
function unpaidShare(model: AudienceModel, { urgency }: OrderMood): number {
  return model.unpaidMin + (model.unpaidMax - model.unpaidMin) * urgency;
}

/** The category's share at the usual urgency and knowledge, moved by what the buyer was promised, told and pressed. */
function returnShare(model: AudienceModel, category: Category, { promiseGap, urgency, knowledge }: OrderMood): number {
  const share = categoryShare(model, category);
  return sigmoid(
    naturalLog(share / (1 - share)) +
      model.returnPromiseGap * promiseGap +
      model.returnUrgency * (urgency - model.returnUsualUrgency) -
      model.returnKnowledge * (knowledge - model.returnUsualKnowledge),
  );
}

function categoryShare(model: AudienceModel, category: Category): number {
  const shares: Readonly<Record<Category, number>> = {
    apparel: model.returnApparel,
    beauty: model.returnBeauty,
    food: model.returnFood,
    home: model.returnHome,
    electronics: model.returnElectronics,
    other: model.returnOther,
  };
  return Math.max(0.001, Math.min(0.999, shares[category]));
}

function complaintShare(model: AudienceModel, { promiseGap, isMisinformed }: OrderMood): number {
  return (
    model.complaintBase + model.complaintPromiseGap * promiseGap + (isMisinformed ? model.complaintMisinformed : 0)
  );
}
