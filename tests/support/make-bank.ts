import type { CommentBank } from '#shared/protocol/review-contract.ts';

/** A comment bank with a sentence of each kind. */
export function makeBank(change: Partial<CommentBank> = {}): CommentBank {
  return {
    sentences: [
      {
        id: 'b-00000000000000a1',
        dimension: null,
        text: 'Look at the next team’s opening.',
        isShared: true,
        authorName: 'Shen',
        isOwn: false,
        mayRemove: false,
      },
      {
        id: 'b-00000000000000b1',
        dimension: 'rhythm',
        text: 'Breathe before the price.',
        isShared: false,
        authorName: 'Lin',
        isOwn: true,
        mayRemove: true,
      },
    ],
    starters: [
      { dimension: 'product', text: { zh: '先演示再下结论。', en: 'Show first, then conclude.' } },
      { dimension: 'interaction', text: { zh: '影响下单的问题先答。', en: 'Answer what blocks a purchase first.' } },
    ],
    criteria: [
      { id: 'product', name: { zh: '讲品', en: 'Product talk' } },
      { id: 'interaction', name: { zh: '互动', en: 'Interaction' } },
      { id: 'rhythm', name: { zh: '节奏', en: 'Rhythm' } },
    ],
    mayShare: true,
    ...change,
  };
}
