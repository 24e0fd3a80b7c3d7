import { fillText } from './fill-text.ts';
import { OPERATION_TEXT, type OperationCode, type OperationParams } from './operation-text.ts';

/** A command of an operator that cannot be done: a stable code, and what its sentence is filled with. */
export class OperationFault extends Error {
  readonly code: OperationCode;
  readonly params: OperationParams;
  constructor(code: OperationCode, params: OperationParams = {}) {
    super(fillText(OPERATION_TEXT[code].en, params));
    this.name = 'OperationFault';
    this.code = code;
    this.params = params;
  }
}
