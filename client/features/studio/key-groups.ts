/** Keys of one scope in the order in which they are learned; words are keys of `studio.help`. */
export const KEY_GROUPS = [
  {
    id: 'operator',
    keys: [
      { word: 'select', keys: ['1', '–', '9'] },
      { word: 'pin', keys: ['P'] },
      { word: 'next', keys: [']'] },
      { word: 'previous', keys: ['['] },
      { word: 'price', keys: ['E'] },
      { word: 'stock', keys: ['S'] },
      { word: 'soldOut', keys: ['X'] },
      { word: 'coupon', keys: ['C'] },
      { word: 'flashSale', keys: ['F'] },
      { word: 'luckyBag', keys: ['G'] },
      { word: 'gift', keys: ['I'] },
      { word: 'delist', keys: ['D'] },
      { word: 'reorder', keys: ['Alt ↑', 'Alt ↓'] },
    ],
  },
  {
    id: 'moderator',
    keys: [
      { word: 'jk', keys: ['J', 'K'] },
      { word: 'answer', keys: ['A'] },
      { word: 'toHost', keys: ['V'] },
      { word: 'hide', keys: ['H'] },
      { word: 'pinLine', keys: ['T'] },
      { word: 'handled', keys: ['X'] },
      { word: 'mute', keys: ['M'] },
      { word: 'quick', keys: ['1', '–', '6'] },
      { word: 'fact', keys: ['Alt 1', 'Alt 2', 'Alt 3'] },
      { word: 'resume', keys: ['End', 'Esc'] },
    ],
  },
  {
    id: 'host',
    keys: [
      { word: 'cue', keys: ['PageDown', 'PageUp'] },
      { word: 'acknowledge', keys: ['Enter'] },
      { word: 'acts', keys: ['G', 'H', 'F', 'B', 'D', 'R', 'L', 'P', 'C', 'U', 'I', 'T'] },
      { word: 'chat', keys: ['.'] },
      { word: 'size', keys: ['+', '−'] },
    ],
  },
  {
    id: 'director',
    keys: [
      { word: 'nextSegment', keys: ['G'] },
      { word: 'warn', keys: ['W'] },
      { word: 'cueTarget', keys: ['1', '–', '5'] },
      { word: 'preset', keys: ['Alt 1', '–', 'Alt 6'] },
    ],
  },
  {
    id: 'assistant',
    keys: [
      { word: 'sample', keys: ['1', '–', '9'] },
      { word: 'onAirProduct', keys: ['0'] },
      { word: 'acts', keys: ['D', 'R', 'F', 'B', 'L', 'I', 'U', 'C'] },
      { word: 'jk', keys: ['J', 'K'] },
      { word: 'toHost', keys: ['V'] },
      { word: 'handled', keys: ['X'] },
    ],
  },
  {
    id: 'everywhere',
    keys: [
      { word: 'takeCue', keys: ['Enter'] },
      { word: 'overlay', keys: ['?'] },
      { word: 'switch', keys: ['Ctrl /'] },
    ],
  },
] as const;
