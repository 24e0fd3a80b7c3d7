import type { ErrorRequestHandler, Response } from 'express';
import { JournalDamage, JournalFault } from '#shared/authority/journal.ts';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { StoreAway, TooManyGuests } from '../accounts/account-book.ts';
import { TooManyTries } from '../accounts/slow-down.ts';
import type { Logger } from '../logger.ts';
import { isStoreAway } from '../storage/database-error.ts';
import { HttpFailure } from './http-failure.ts';

/** The one place where a route's failure becomes an answer: coded, and without inner detail for bugs. */
export function answerFailure(logger: Logger): ErrorRequestHandler {
  return (fault: unknown, request, response, next) => {
    if (response.headersSent) return next(fault);
    if (fault instanceof JournalDamage) {
      // No reader can help it, but whoever runs the server is to know.
      logger.error({ err: fault, roomId: fault.roomId, seq: fault.seq }, 'a recording is damaged');
      return sendProblem(response, new HttpFailure(500, HttpErrorCode.DamagedRecording, { seq: fault.seq }));
    }
    const failure = failureOf(fault, request.originalUrl);
    if (failure === null) {
      logger.error({ err: fault, method: request.method, path: request.path }, 'route failed');
      return sendProblem(response, new HttpFailure(500, HttpErrorCode.Internal));
    }
    sendProblem(response, failure);
  };
}

/** Sends a coded problem. */
export function sendProblem(response: Response, failure: HttpFailure): void {
  const { code, params, present } = failure;
  const problem: HttpProblem = { code, params, ...(present !== undefined && { present }) };
  response.status(failure.status).set('Cache-Control', 'no-store').json(problem);
}

function failureOf(fault: unknown, url: string): HttpFailure | null {
  if (fault instanceof HttpFailure) return fault;
  if (isAway(fault)) return new HttpFailure(503, HttpErrorCode.StorageUnavailable);
  if (fault instanceof TooManyGuests) return new HttpFailure(429, HttpErrorCode.TooManyGuests);
  if (fault instanceof TooManyTries) {
    return new HttpFailure(429, HttpErrorCode.TooManyTries, { seconds: Math.ceil(fault.waitMs / 1_000) });
  }
  switch (bodyParserType(fault)) {
    case 'entity.too.large':
      return new HttpFailure(413, HttpErrorCode.TooLarge);
    case 'entity.parse.failed':
    case 'charset.unsupported':
    case 'encoding.unsupported':
    case 'request.aborted':
    case 'request.size.invalid':
      return new HttpFailure(400, HttpErrorCode.MalformedJson);
    default:
      if (!isMalformedAddress(fault)) return null;
      return new HttpFailure(404, HttpErrorCode.UnknownRoute, { path: url.slice(0, 200) });
  }
}

function isAway(fault: unknown): boolean {
  if (fault instanceof JournalFault) return fault.kind === 'unavailable';
  return fault instanceof StoreAway || isStoreAway(fault);
}

/** `/api/rehearsals/%E0%A4%A`: the router cannot decode it. */
function isMalformedAddress(fault: unknown): boolean {
  return fault instanceof Error && 'status' in fault && fault.status === 400;
}

function bodyParserType(fault: unknown): string {
  return fault instanceof Error && 'type' in fault && typeof fault.type === 'string' ? fault.type : '';
}
