import type { CommandType } from '#shared/commands/command.ts';
import type { Role } from '#shared/model/seat.ts';
import type { studioLaterEn } from '../../locales/studio-later.en.ts';

type HelpWord = keyof typeof studioLaterEn.help;

/** A screen with keys of its own. */
export type ScreenId = Role | 'staff';

/** One act with its key. Words are keys of `studio.help`. */
export interface KeyAct {
  readonly word: HelpWord;
  /** As printed on the keyboard; several keys belong to one act or to a range of them. */
  readonly keys: readonly string[];
  /** The chord that does it, for acts that the palette offers. */
  readonly chord?: string;
  /** The command that it leads to, by its name in the journal. */
  readonly command?: CommandType;
}

const act = (word: HelpWord, key: string, command?: CommandType): KeyAct => ({
  word,
  keys: [key],
  chord: key,
  ...(command && { command }),
});

const OPERATOR: readonly KeyAct[] = [
  { word: 'select', keys: ['1', '–', '9'] },
  act('pin', 'P', 'pinProduct'),
  act('next', ']', 'pinProduct'),
  act('previous', '[', 'pinProduct'),
  act('price', 'E', 'changePrice'),
  act('stock', 'S', 'releaseStock'),
  act('soldOut', 'X', 'markSoldOut'),
  act('coupon', 'C', 'startCoupon'),
  act('flashSale', 'F', 'startFlashSale'),
  act('luckyBag', 'G', 'startLuckyBag'),
  act('gift', 'I', 'startGift'),
  act('paidTraffic', 'T', 'startPaidTraffic'),
  act('delist', 'D', 'delistProduct'),
  { word: 'moveUp', keys: ['Alt ↑'], chord: 'Alt+ArrowUp', command: 'moveProduct' },
  { word: 'moveDown', keys: ['Alt ↓'], chord: 'Alt+ArrowDown', command: 'moveProduct' },
];

const MODERATOR: readonly KeyAct[] = [
  { word: 'jk', keys: ['J', 'K'] },
  act('answer', 'A', 'replyToLine'),
  act('toHost', 'V', 'sendToHost'),
  act('hide', 'H', 'hideLine'),
  act('pinLine', 'T', 'pinLine'),
  act('handled', 'X', 'markHandled'),
  act('mute', 'M', 'muteViewer'),
  { word: 'quick', keys: ['1', '–', '6'] },
  { word: 'fact', keys: ['Alt 1', 'Alt 2', 'Alt 3'] },
  { word: 'resume', keys: ['End', 'Esc'], chord: 'End' },
];

const HOST: readonly KeyAct[] = [
  { word: 'cue', keys: ['PageDown', 'PageUp'], chord: 'PageDown' },
  { word: 'acknowledge', keys: ['Enter'], chord: 'Enter', command: 'acknowledgeCue' },
  { word: 'acts', keys: ['G', 'H', 'F', 'B', 'D', 'R', 'L', 'P', 'C', 'U', 'I', 'T'] },
  act('chat', '.'),
  { word: 'size', keys: ['+', '−'] },
];

const DIRECTOR: readonly KeyAct[] = [
  act('nextSegment', 'G', 'goToSegment'),
  act('warn', 'W', 'giveCue'),
  { word: 'cueTarget', keys: ['1', '–', '5'] },
  { word: 'preset', keys: ['Alt 1', '–', 'Alt 6'] },
];

const ASSISTANT: readonly KeyAct[] = [
  { word: 'sample', keys: ['1', '–', '9'] },
  act('onAirProduct', '0'),
  act('toCamera', 'Q'),
  { word: 'acts', keys: ['D', 'R', 'F', 'B', 'L', 'I', 'U', 'C'] },
  { word: 'jk', keys: ['J', 'K'] },
  act('toHost', 'V', 'sendToHost'),
  act('handled', 'X', 'markHandled'),
];

const EVERYWHERE: readonly KeyAct[] = [
  { word: 'palette', keys: ['Ctrl K'] },
  { word: 'takeCue', keys: ['Enter'], chord: 'Enter', command: 'acknowledgeCue' },
  { word: 'recall', keys: ['U'] },
  { word: 'overlay', keys: ['?'], chord: '?' },
  { word: 'switch', keys: ['Ctrl /'], chord: 'Ctrl+/' },
  { word: 'panels', keys: ['F6', 'Shift F6'], chord: 'F6' },
  { word: 'layout', keys: ['Alt 0'], chord: 'Alt+0' },
];

/** A group of the overview; ids are keys of `studio.help`. */
export interface KeyGroup {
  readonly id: Role | 'everywhere';
  readonly keys: readonly KeyAct[];
}

/** Keys of every screen in the order in which they are learned. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  { id: 'operator', keys: OPERATOR },
  { id: 'moderator', keys: MODERATOR },
  { id: 'host', keys: HOST },
  { id: 'director', keys: DIRECTOR },
  { id: 'assistant', keys: ASSISTANT },
  { id: 'everywhere', keys: EVERYWHERE },
];

/** Can this act be given another key: it has one, and that is a single printable one. */
export function isMovable({ keys, chord }: KeyAct): boolean {
  return chord !== undefined && chord.length === 1 && chord !== '?' && keys.length === 1;
}
