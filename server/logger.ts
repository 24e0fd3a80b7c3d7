import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type { Logger };

/**
 * Creates the structured log of the process: one JSON line per message on standard output. Callers pass ids and
 * numbers (`roomId`, `seq`, `participantId`), never what people wrote and never tokens; the paths below are removed
 * should a whole request, command or entry be passed by mistake.
 */
export function createLogger(level: LogLevel): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      remove: true,
    },
  });
}

const REDACTED = ['text', 'token', 'cookie', 'authorization', 'password', 'secret', 'displayName'];
