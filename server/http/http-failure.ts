import type { HttpErrorCode } from '#shared/protocol/http-error-text.ts';

/** A request that a route refuses: becomes an `HttpProblem` with this status. */
export class HttpFailure extends Error {
  readonly status: number;
  readonly code: HttpErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** What is there now, where somebody has changed it since. */
  readonly present: unknown;
  constructor(
    status: number,
    code: HttpErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    present?: unknown,
  ) {
    super(code);
    this.name = 'HttpFailure';
    this.status = status;
    this.code = code;
    this.params = params;
    this.present = present;
  }
}
