import type { ProductId } from '#shared/model/ids.ts';
import type { HostPrompt } from '#shared/model/room.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { factSuggestions, productOfLine } from '../chat/fact-suggestions.ts';
import { useStateAnswers } from '../chat/useStateAnswers.ts';
import { selectProject, selectPublic } from '../studio/show-selectors.ts';
import { useShowLanguage } from '../studio/useShow.ts';

/** What may be answered to a prompt: the fact in the show's language, or null when nobody has written it down. */
export interface PromptFact {
  readonly fact: string | null;
  readonly productId: ProductId | null;
}

/** Looks the prompt's topic up in the room and in the fact sheet of the product it is about. */
export function usePromptFact(prompt: HostPrompt | null): PromptFact {
  const project = useRoomStore(selectProject);
  const room = useRoomStore(selectPublic);
  const lang = useShowLanguage();
  const answers = useStateAnswers();
  const product = productOfLine(project?.products ?? [], room, prompt?.productId ?? null);
  if (prompt === null || prompt.topic === null || product === null) return { fact: null, productId: null };
  const first = factSuggestions(product, lang, prompt.topic, answers, 1)[0];
  return { fact: first?.topic === prompt.topic ? first.text : null, productId: product.id };
}
