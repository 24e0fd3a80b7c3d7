import type { Topic } from '#shared/model/fact-sheet.ts';
import type { Product } from '#shared/model/product.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectProject, selectPublic } from '../studio/show-selectors.ts';
import { useShowLanguage } from '../studio/useShow.ts';
import type { ChatRow } from './chat-view.ts';
import { type FactSuggestion, factSuggestions, productOfLine } from './fact-suggestions.ts';
import { useStateAnswers } from './useStateAnswers.ts';

const selectIntents = (state: RoomStore) => state.room.team?.intents ?? NONE;
const NONE: readonly never[] = [];

/** What the fact sheet says to a line. */
export interface Suggestions {
  readonly product: Product | null;
  readonly topic: Topic | null;
  readonly facts: readonly FactSuggestion[];
}

/** Suggestions for a line, or for the product on air without one; the asked topic comes first. */
export function useSuggestions(row: ChatRow | null, count: number): Suggestions {
  const project = useRoomStore(selectProject);
  const room = useRoomStore(selectPublic);
  const lang = useShowLanguage();
  const answers = useStateAnswers();
  const intent = useRoomStore(selectIntents).find((one) => one.lineId === row?.entry.id);
  const product = productOfLine(project?.products ?? NONE, room, intent?.productId ?? null);
  const topic = intent?.topic ?? null;
  return { product, topic, facts: product === null ? [] : factSuggestions(product, lang, topic, answers, count) };
}
