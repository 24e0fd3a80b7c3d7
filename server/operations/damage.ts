import type { DamageCode, OperationParams } from './operation-text.ts';

/** Something stored that is not what was written: what, and where. */
export interface Damage {
  readonly code: DamageCode;
  readonly params: OperationParams;
}
