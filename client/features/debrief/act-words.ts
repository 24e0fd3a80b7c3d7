import { EDITABLE_ACTS } from '#shared/model/editable-acts.ts';
import type { debriefFuturesEn } from '../../locales/debrief-futures.en.ts';

/** An act that has a name in `debrief.futures.act`. */
export type NamedAct = keyof (typeof debriefFuturesEn)['act'];

/** Whether an act of a recording is one of those that can be edited, which all have names. */
export function hasActWord(type: string): type is NamedAct {
  return EDITABLE_ACTS.some((act) => act === type);
}
