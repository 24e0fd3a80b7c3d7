import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** What a client was promised: one line per answer, on disk before the next command is given. */
export interface AckLog {
  write(commandId: string, seq: number): void;
  close(): void;
}

/** Opens a log that outlives whatever happens to the server. */
export function openAckLog(path: string): AckLog {
  const file = openSync(path, 'a');
  return {
    write(commandId, seq) {
      writeSync(file, `${commandId} ${seq}\n`);
      fsyncSync(file);
    },
    close: () => closeSync(file),
  };
}

/** Reads the promises back. */
export function readAckLog(path: string): readonly { readonly commandId: string; readonly seq: number }[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [commandId = '', seq = ''] = line.split(' ');
      return { commandId, seq: Number(seq) };
    });
}
