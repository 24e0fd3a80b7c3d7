import { SEGMENT_NAME_MAX } from '#shared/commands/plan-run-of-show.ts';
import { must } from '#shared/lib/assert.ts';
import { crc32 } from '#shared/lib/crc32.ts';
import type { Bilingual } from '#shared/model/language.ts';
import type { Product } from '#shared/model/product.ts';
import { type Project, projectSchema } from '#shared/model/project.ts';
import type { Segment } from '#shared/model/run-of-show.ts';
import type { CatalogueFile, CataloguePreview } from '#shared/protocol/http-contract.ts';
import { previewCatalogue, readCatalogue } from './catalogue-preview.ts';
import type { ProductDraft } from './product-draft.ts';

/** Either a whole project, or the preview that says why not. */
export type CatalogueProject =
  | { readonly ok: true; readonly project: Project }
  | { readonly ok: false; readonly preview: CataloguePreview };

/** Builds the project of a product file, all of it or nothing. The same file under the same names has the same id. */
export function buildCatalogueProject(file: CatalogueFile): CatalogueProject {
  const preview = previewCatalogue(file);
  if (!preview.canImport) return { ok: false, preview };
  const { drafts, currency } = readCatalogue(file);
  const id = `import-${hexOf(`${file.enterpriseName}\n${file.projectName}\n${file.text}`)}`;
  const project = projectSchema.parse({
    id,
    enterprise: {
      id: `enterprise-${hexOf(file.enterpriseName)}`,
      name: both(file.enterpriseName),
      about: {
        zh: `${file.enterpriseName}的商品来自导入的商品表。`,
        en: `The goods of ${file.enterpriseName} come from an imported product file.`,
      },
    },
    name: both(file.projectName),
    brief: {
      zh: `一场讲完 ${drafts.length} 款商品，任何商品不低于底价，讲清适合谁，库存说实话。`,
      en: `Present ${drafts.length} products in one show. Sell nothing below its floor price, say whom it suits, be truthful about stock.`,
    },
    targets: null,
    brandRules: [],
    currency,
    products: drafts.map(toProduct),
    runOfShow: planShow(drafts),
  });
  return { ok: true, project };
}

const both = (text: string) => ({ zh: text, en: text });

function hexOf(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}

function toProduct(draft: ProductDraft): Product {
  const cell = (value: number | null, name: string): number => must(value, `${name} of an importable row`);
  return {
    id: draft.id,
    name: draft.name,
    shortName: draft.shortName,
    category: draft.category,
    purpose: draft.purpose,
    picture: null,
    priceCents: cell(draft.priceCents, 'price'),
    floorPriceCents: cell(draft.floorPriceCents, 'floor price'),
    costCents: cell(draft.costCents, 'cost'),
    stock: cell(draft.stock, 'stock'),
    appeal: draft.appeal,
    sellingPoints: [...draft.sellingPoints],
    facts: [...draft.facts],
  };
}

const OPENING_SHARE = 0.1;
const CLOSING_SHARE = 0.1;
const MAX_MIDDLE_SEGMENTS = 10;

/** The products' short names, each at most 24 letters; of four long ones the first and how many more. */
function segmentName(group: readonly ProductDraft[]): Bilingual {
  const [first] = group;
  const all = {
    zh: group.map((draft) => draft.shortName.zh).join('、'),
    en: group.map((draft) => draft.shortName.en).join(', '),
  };
  const more = {
    zh: `${first.shortName.zh}等 ${group.length} 款`,
    en: `${first.shortName.en} and ${group.length - 1} more`,
  };
  const fits = (text: string) => text.length <= SEGMENT_NAME_MAX;
  return { zh: fits(all.zh) ? all.zh : more.zh, en: fits(all.en) ? all.en : more.en };
}

/** Opening, the products in file order in up to ten segments of equal length, and a closing with the first again. */
function planShow(drafts: readonly ProductDraft[]): readonly Segment[] {
  const perSegment = Math.ceil(drafts.length / MAX_MIDDLE_SEGMENTS);
  const groups = Array.from({ length: Math.ceil(drafts.length / perSegment) }, (_, index) =>
    drafts.slice(index * perSegment, (index + 1) * perSegment),
  );
  const share = (1 - OPENING_SHARE - CLOSING_SHARE) / groups.length;
  const middle = groups.map((group, index) => ({
    id: `part-${index + 1}`,
    name: segmentName(group),
    share,
    productIds: group.map((draft) => draft.id),
  }));
  const first = [drafts[0].id];
  return [
    { id: 'opening', name: { zh: '开场', en: 'Opening' }, share: OPENING_SHARE, productIds: first },
    ...middle,
    { id: 'closing', name: { zh: '返场答疑', en: 'Encore and questions' }, share: CLOSING_SHARE, productIds: first },
  ];
}
