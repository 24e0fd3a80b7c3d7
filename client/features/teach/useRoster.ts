import { useRef, useState } from 'react';
import type { RosterImport, RosterPreview } from '#shared/protocol/class-contract.ts';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import { classApi } from '../../connection/class-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';

/** A list of students on its way into a class. The preview belongs to the text that was read. */
export interface Roster {
  readonly text: string;
  readonly preview: RosterPreview | null;
  readonly imported: RosterImport | null;
  readonly problem: HttpProblem | null;
  readonly isReading: boolean;
  readonly isImporting: boolean;
  readonly write: (text: string) => void;
  /** Asks what would become of a text; without one, of the text in the field. */
  readonly read: (text?: string) => Promise<void>;
  readonly commit: () => Promise<void>;
}

/** Takes a list through preview to import. Changing the text makes an older preview void. */
export function useRoster(classId: string): Roster {
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<RosterPreview | null>(null);
  const [imported, setImported] = useState<RosterImport | null>(null);
  const latest = useRef(text);
  const reading = useSubmission((content: string) => classApi.previewRoster(classId, content));
  const importing = useSubmission((content: string) => classApi.importRoster(classId, content));
  const write = (next: string): void => {
    latest.current = next;
    setText(next);
    setPreview(null);
    reading.clear();
    importing.clear();
  };
  return {
    text,
    preview,
    imported,
    problem: reading.problem ?? importing.problem,
    isReading: reading.isBusy,
    isImporting: importing.isBusy,
    write,
    read: async (given) => {
      const content = given ?? text;
      if (given !== undefined) write(given);
      const answer = await reading.submit(content);
      if (answer !== null && latest.current === content) setPreview(answer);
    },
    commit: async () => {
      const answer = await importing.submit(text);
      if (answer !== null) setImported(answer);
    },
  };
}
