import type { ProductId } from '../model/ids.ts';
import type { SpeechActKind } from '../model/speech-act.ts';
import { plannedProducts } from './measure-planning.ts';
import { evidenceAt, type Measured, measured, NO_WORDS, type ShowReading, unmeasured } from './measured.ts';
import type { PinSpan } from './show-facts.ts';

/** A card shown for less is no presentation. Proposed. */
const SHORTEST_BEAT_MS = 20_000;
/** A beat keeps the plan between half and twice its planned length. Proposed after the ideal of 4–6 of at most 8 minutes. */
const BEAT_RANGE = { least: 0.5, most: 2 } as const;

/** The five beats of a product story; any of the acts tells the beat. Source: `domain` 6.3, dimension 2. */
const STORY: readonly (readonly SpeechActKind[])[] = [
  ['hook', 'benefit'],
  ['feature'],
  ['proof', 'demo', 'honestLimit'],
  ['priceReveal'],
  ['callToAction'],
];

const NO_PRODUCT = unmeasured('没有一件商品展示满 20 秒', 'no product was shown for 20 seconds');

/** Mean share of the five story beats that were told of the products shown. Rules: SCO-11. */
export function measureStoryCoverage(reading: ShowReading): Measured {
  if (reading.show.spoken.length === 0) return NO_WORDS;
  const shown = shownProducts(reading.show.pins);
  if (shown.length === 0) return NO_PRODUCT;
  const told = shown.map((pin) => {
    const kinds = actsOf(reading, pin.productId);
    return { pin, beats: STORY.filter((beat) => beat.some((kind) => kinds.has(kind))).length };
  });
  const weakest = told.filter(({ beats }) => beats < STORY.length).sort((a, b) => a.beats - b.beats);
  return measured(
    told.reduce((sum, { beats }) => sum + beats, 0) / (told.length * STORY.length),
    weakest.map(({ pin, beats }) =>
      evidenceAt(pin.seq, pin.fromMs, `五步只讲到 ${beats} 步`, `${beats} of the 5 story beats told`),
    ),
  );
}

/** Share of the products shown that were demonstrated. Rules: SCO-11. */
export function measureDemoShare(reading: ShowReading): Measured {
  if (reading.show.spoken.length === 0) return NO_WORDS;
  const shown = shownProducts(reading.show.pins);
  if (shown.length === 0) return NO_PRODUCT;
  const without = shown.filter(({ productId }) => !actsOf(reading, productId).has('demo'));
  return measured(
    1 - without.length / shown.length,
    without.map(({ seq, fromMs }) => evidenceAt(seq, fromMs, '这件商品没有演示', 'this product was not demonstrated')),
  );
}

/** Share of the products shown whose time was between half and twice the plan's. Rules: SCO-11. */
export function measureBeatsOnTime({ recording, show }: ShowReading): Measured {
  const shown = shownProducts(show.pins);
  if (shown.length === 0) return NO_PRODUCT;
  const plan = plannedProducts(recording, show);
  const meanMs = plan.reduce((sum, { lengthMs }) => sum + lengthMs, 0) / Math.max(1, plan.length);
  const off = shown.filter((pin) => {
    const planned = plan.filter(({ productId }) => productId === pin.productId);
    const plannedMs = planned.reduce((sum, { lengthMs }) => sum + lengthMs, 0) || meanMs;
    return pin.ms < plannedMs * BEAT_RANGE.least || pin.ms > plannedMs * BEAT_RANGE.most;
  });
  return measured(
    1 - off.length / shown.length,
    off.map(({ seq, fromMs, ms }) => {
      const seconds = Math.round(ms / 1_000);
      return evidenceAt(seq, fromMs, `这件商品共展示 ${seconds} 秒`, `shown for ${seconds} seconds in all`);
    }),
  );
}

/** The products shown long enough, with the first pin and the time of all pins. */
function shownProducts(pins: readonly PinSpan[]): (PinSpan & { ms: number })[] {
  const shown = new Map<ProductId, PinSpan & { ms: number }>();
  for (const pin of pins) {
    const known = shown.get(pin.productId);
    shown.set(pin.productId, { ...(known ?? pin), ms: (known?.ms ?? 0) + pin.toMs - pin.fromMs });
  }
  return [...shown.values()].filter(({ ms }) => ms >= SHORTEST_BEAT_MS);
}

/** Acts that speak of the product, or of none in particular while its card was up. */
function actsOf({ show }: ShowReading, productId: ProductId): ReadonlySet<SpeechActKind> {
  const pins = show.pins.filter((pin) => pin.productId === productId);
  const kinds = new Set<SpeechActKind>();
  for (const { acts, startMs } of show.spoken) {
    const isUp = pins.some(({ fromMs, toMs }) => fromMs <= startMs && startMs < toMs);
    for (const act of acts) if (act.productId === productId || (act.productId === null && isUp)) kinds.add(act.kind);
  }
  return kinds;
}
