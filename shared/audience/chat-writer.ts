import { TICK_MS } from '../lib/constants.ts';
import type { ProductId } from '../model/ids.ts';
import type { Persona } from '../model/persona.ts';
import type { Intent } from '../model/phrase-pack.ts';
import type { PurchaseNotice } from '../model/room.ts';
import type { TickLine } from './audience-tick.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import { TOPICS } from './persona-table.ts';
import type { Stage } from './stage.ts';
import type { Wording } from './wording.ts';

/** Purchase notices shown in a tick; more are counted and not named. */
const NOTICES_PER_TICK = 2;

/** A line is answered within so many ticks, 20 s; later the chat has moved on. Proposed. */
const ANSWER_TICKS = 80;
/** The host's prompt is followed for so many ticks, 10 s. Proposed: most of its effect on how much is written. */
const PROMPT_TICKS = 40;
/** Lines in whose place one may as well do what the host asks for: they need no answer. */
const FOLLOWING: readonly Intent[] = ['greet', 'arrive', 'praise', 'chat', 'agree', 'want-link', 'want-deal'];
/** Lines that others agree with. */
const AGREEABLE: readonly Intent[] = ['praise', 'hesitate', 'want-deal', 'doubt'];

const NO_LINES: readonly TickLine[] = [];
const NO_NOTICES: readonly PurchaseNotice[] = [];

/** A line that wants to be shown; `topic` is −1 for lines that ask nothing. */
export interface LineWish {
  readonly viewer: number;
  readonly looks: number;
  readonly intent: Intent;
  readonly topic: number;
  readonly product: number;
  readonly tone: Persona['tone'];
}

/** A line that somebody may answer. */
interface Said {
  readonly viewer: number;
  readonly product: number;
  readonly tick: number;
}

/** What people see of the crowd: chat lines up to the cap, and names of buyers. Texts exist only here. */
export interface ChatWriter extends SavedPart {
  /** Opens a tick; unused room for lines carries over for one second. */
  open(stage: Stage, tick: number): void;
  /** Whether one more line can be shown in this tick. */
  hasRoom(): boolean;
  write(wish: LineWish): void;
  /** Shows the phrase of the lucky bag as a viewer's line; false when such lines have had their share of the chat. */
  enter(viewer: number): boolean;
  notice(viewer: number, productId: ProductId, quantity: number): void;
  lines(): readonly TickLine[];
  notices(): readonly PurchaseNotice[];
}

/** What a writer knows from one tick to the next. */
interface Carried {
  /** Lines for which there is room. */
  room: number;
  bagRoom: number;
  /** What viewers talk to each other about: the newest question and the newest line to agree with. */
  question: Said | null;
  opinion: Said | null;
  /** When the host last asked the viewers to type something. */
  promptTick: number;
}

/** A writer that shows at most `linesPerSecond` lines a second, of which the lucky bag's are at most `bagShare`. */
export function createChatWriter(wording: Wording, linesPerSecond: number, bagShare: number): ChatWriter {
  const perTick = (linesPerSecond * TICK_MS) / 1_000;
  let tick = 0;
  let stage: Stage | null = null;
  let lines: TickLine[] | null = null;
  let notices: PurchaseNotice[] | null = null;
  const own: Carried = { room: 0, bagRoom: 0, question: null, opinion: null, promptTick: -PROMPT_TICKS };

  const isFresh = (said: Said | null, viewer: number, product: number): said is Said =>
    said !== null && said.viewer !== viewer && said.product === product && tick - said.tick <= ANSWER_TICKS;

  /**
   * After the host's prompt people do as they were told. Who agrees does so with somebody: with the newest question, else with the newest opinion about what is on stage.
   * Words alone: what a viewer wants does not depend on who else is there.
   */
  function partnerOf({ viewer, intent, product }: LineWish): { said: Intent; other: number } {
    if (tick - own.promptTick < PROMPT_TICKS && FOLLOWING.includes(intent)) return { said: 'follow-prompt', other: -1 };
    if (intent !== 'agree') return { said: intent, other: -1 };
    if (isFresh(own.question, viewer, product)) {
      const { viewer: other } = own.question;
      own.question = null;
      return { said: 'second', other };
    }
    return { said: intent, other: isFresh(own.opinion, viewer, product) ? own.opinion.viewer : -1 };
  }

  function remember({ viewer, intent, topic, product }: LineWish): void {
    if (topic !== -1) own.question = { viewer, product, tick };
    else if (AGREEABLE.includes(intent)) own.opinion = { viewer, product, tick };
  }

  return {
    save: () => saveFields(own),
    open(nextStage, nextTick) {
      stage = nextStage;
      tick = nextTick;
      own.room = Math.min(linesPerSecond, own.room + perTick);
      own.bagRoom = Math.min(linesPerSecond * bagShare, own.bagRoom + perTick * bagShare);
      lines = null;
      notices = null;
      if (nextStage.acts.some(({ kind }) => kind === 'interactionPrompt')) own.promptTick = nextTick;
    },
    hasRoom: () => own.room >= 1,
    write(wish) {
      const { viewer, looks, topic, product, tone } = wish;
      const { said, other } = partnerOf(wish);
      remember(wish);
      own.room -= 1;
      const slot = product === -1 ? 0 : (stage?.slots[product] ?? 0);
      const priceCents = product === -1 ? 0 : (stage?.priceCents[product] ?? 0);
      const text = wording.line({ viewer, counter: looks, tick, intent: said, tone, product, slot, priceCents, other });
      lines ??= [];
      lines.push({
        viewer,
        name: wording.name(viewer),
        text,
        intent: wish.intent,
        topic: topic === -1 ? null : TOPICS[topic],
        product,
      });
    },
    enter(viewer) {
      if (own.room < 1 || own.bagRoom < 1) return false;
      own.room -= 1;
      own.bagRoom -= 1;
      const text = stage?.luckyBag?.phrase ?? '';
      lines ??= [];
      lines.push({ viewer, name: wording.name(viewer), text, intent: 'chat', topic: null, product: -1 });
      return true;
    },
    notice(viewer, productId, quantity) {
      notices ??= [];
      if (notices.length < NOTICES_PER_TICK) notices.push({ viewer, name: wording.name(viewer), productId, quantity });
    },
    lines: () => lines ?? NO_LINES,
    notices: () => notices ?? NO_NOTICES,
  };
}
