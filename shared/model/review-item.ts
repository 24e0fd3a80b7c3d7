/**
 * What a team looks at before a show goes on air, in the order of the list. Source: 直播电商监督管理办法 (in force since
 * 2026-02-01), articles 26 to 34; the wording on screens is our own and no legal advice.
 */
export const REVIEW_ITEMS = ['seller', 'people', 'picture', 'speech', 'price', 'claims', 'repair', 'minors'] as const;

export type ReviewItem = (typeof REVIEW_ITEMS)[number];

/** Article that an item goes back to. */
export const REVIEW_ARTICLES: Readonly<Record<ReviewItem, string>> = {
  seller: '26',
  people: '27, 28',
  picture: '29',
  speech: '30',
  price: '32',
  claims: '34',
  repair: '31',
  minors: '30',
};
