import { type ControlCommand, useCommand } from '../../store/useCommand.ts';
import { useHotkeys } from '../studio/useHotkeys.ts';
import type { ChatRow } from './chat-view.ts';

/** A list with its choice, as keys move it. */
export interface ChatKeyInputs {
  readonly rows: readonly ChatRow[];
  readonly selectedId: string | null;
  readonly choose: (lineId: string) => void;
  readonly resume: () => void;
  /** Whether letters work; End and Escape always let the list run again. */
  readonly isOn: boolean;
}

/** `J` and `K` choose a line, `V` sends it to the host, `X` marks it as handled. Returns the command, for its refusal. */
export function useChatKeys({ rows, selectedId, choose, resume, isOn }: ChatKeyInputs): ControlCommand {
  const command = useCommand();
  const step = (by: 1 | -1) => {
    const at = rows.findIndex((row) => row.entry.id === selectedId);
    const next = at === -1 ? rows.at(-1) : rows[at + by];
    if (next) choose(next.entry.id);
  };
  const act = (type: 'sendToHost' | 'markHandled') => {
    if (selectedId !== null) void command.run({ type, lineId: selectedId }, { role: 'assistant' });
  };
  const letters = {
    J: () => step(1),
    K: () => step(-1),
    V: () => act('sendToHost'),
    X: () => act('markHandled'),
  };
  useHotkeys({ End: resume, Escape: resume, ...(isOn ? letters : {}) });
  return command;
}
