import { advancePosition, ROOM_START } from '../authority/room-position.ts';
import { answerText } from '../bots/answer-text.ts';
import { caption } from '../bots/caption.ts';
import type { RoomCommand } from '../commands/command.ts';
import type { JournalEntry, Recording } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowEdit } from '../model/show-edit.ts';
import type { ShowMs } from '../model/units.ts';
import { deadAirOf } from '../scoring/measure-rhythm.ts';
import { readShow } from '../scoring/read-show.ts';
import type { PinSpan, ShowFacts } from '../scoring/show-facts.ts';
import { placeAt } from './drill.ts';
import { recordedLines } from './line-aliases.ts';

/** What a seat could have seen and done: it needs this long to notice and to act. Source: `scoring` page. */
const REACTION_MS = 8_000;
const MOST_OF_A_KIND = 4;
/** Findings below this severity cost little. */
const GRAVE = 2;
/** Words of a stand-in host last so long. */
const LINE_MS = 5_000;
/** Shifts of a card and of a coupon that are worth a look. */
const PIN_EARLIER_MS = 20_000;
const OFFER_EARLIER_MS = 30_000;

const OFFERS: readonly RoomCommand['type'][] = ['startCoupon', 'startFlashSale', 'startLuckyBag', 'startGift'];

/**
 * Feasible alternatives of a show that might have helped: words with a grave finding left out, unanswered questions
 * answered in the chat, silences filled, cards and offers earlier, a price rise left out. Pure; at most twenty. Rules: WIF-9.
 */
export function candidateEdits(recording: Recording): readonly ShowEdit[] {
  const show = readShow(recording);
  return [
    ...withoutFindings(show),
    ...withAnswers(recording, show),
    ...withWords(recording, show),
    ...withEarlierActs(recording.entries),
  ];
}

function withoutFindings({ spoken }: ShowFacts): ShowEdit[] {
  return spoken
    .filter(({ findings }) => findings.some(({ severity }) => severity >= GRAVE))
    .slice(0, MOST_OF_A_KIND)
    .map(({ seq }) => ({ kind: 'remove', seq }));
}

/** The first unanswered question about each fact of the product that was asked about. */
function withAnswers({ header, entries }: Recording, { questions, liveMs }: ShowFacts): ShowEdit[] {
  const { project, lang } = header;
  const lines = recordedLines(entries);
  const asked = new Set<string>();
  const open = questions.filter(
    ({ answeredAtMs, askedAtMs }) => answeredAtMs === null && askedAtMs + REACTION_MS < liveMs,
  );
  return open.flatMap(({ lineId, askedAtMs }): ShowEdit[] => {
    const { topic = null, productId = null } = lines.get(lineId) ?? {};
    const key = `${productId} ${topic}`;
    if (topic === null || productId === null || asked.has(key) || asked.size === MOST_OF_A_KIND) return [];
    const atMs = askedAtMs + REACTION_MS;
    const seen = { role: 'moderator', state: stateAt(entries, atMs), project, lang, incidents: [] } as const;
    const text = answerText(seen, productId, topic);
    if (text === null) return [];
    asked.add(key);
    return [{ kind: 'add', atMs, role: seatThatReplies(entries), command: { type: 'replyToLine', lineId, text } }];
  });
}

/** What the room showed at a time: live prices, offers and stock. */
function stateAt(entries: readonly JournalEntry[], atMs: ShowMs): RoomState {
  return entries.slice(0, placeAt(entries, atMs).cut).reduce(advancePosition, ROOM_START).state;
}

/** The seat that replied in this show, the moderator where nobody did. */
function seatThatReplies(entries: readonly JournalEntry[]): 'moderator' | 'assistant' {
  const reply = entries.find(({ command }) => command.type === 'replyToLine');
  return reply?.actor.kind === 'participant' && reply.actor.role === 'assistant' ? 'assistant' : 'moderator';
}

/** A selling point of the card that is up, in the middle of the longest silences. */
function withWords({ header }: Recording, show: ShowFacts): ShowEdit[] {
  const { products } = header.project;
  return [...deadAirOf(show)]
    .sort((a, b) => b.ms - a.ms || a.fromMs - b.fromMs)
    .slice(0, MOST_OF_A_KIND)
    .flatMap(({ fromMs, ms }, variant): ShowEdit[] => {
      const atMs = fromMs + Math.min(ms, 2 * REACTION_MS) / 2;
      const product = products.find(({ id }) => id === pinnedAt(show.pins, atMs)?.productId) ?? products[0];
      if (product === undefined) return [];
      const subject = { kind: 'benefit', product, slot: 1, priceCents: product.priceCents, variant } as const;
      const text = caption(header.lang, subject);
      const command = { type: 'utter', text, source: 'typed', acts: [], durationMs: LINE_MS } as const;
      return [{ kind: 'add', atMs: Math.round(atMs), role: 'host', command }];
    });
}

function pinnedAt(pins: readonly PinSpan[], atMs: ShowMs): PinSpan | undefined {
  return pins.find(({ fromMs, toMs }) => atMs >= fromMs && atMs < toMs);
}

function withEarlierActs(entries: readonly JournalEntry[]): ShowEdit[] {
  const earlier = (types: readonly RoomCommand['type'][], byMs: number) =>
    entries
      .filter(({ command, showMs }) => types.includes(command.type) && showMs > byMs)
      .slice(0, MOST_OF_A_KIND)
      .map(({ seq, showMs }): ShowEdit => ({ kind: 'move', seq, atMs: showMs - byMs }));
  return [...earlier(['pinProduct'], PIN_EARLIER_MS), ...earlier(OFFERS, OFFER_EARLIER_MS)];
}
