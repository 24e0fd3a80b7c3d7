/** What keeps the storage from opening or working. Codes are stable; the message is one line for the operator. */
export type StorageFaultCode =
  | 'data_dir_not_writable'
  | 'data_dir_in_use'
  | 'secret_damaged'
  | 'cluster_missing'
  | 'cluster_wrong_version'
  | 'cluster_not_started'
  | 'binaries_missing'
  | 'database_unreachable'
  | 'schema_newer'
  | 'nodes_differ'
  | 'upgrade_not_backed_up';

/** A storage that cannot be used, with one line that says what happened and what to do. */
export class StorageFault extends Error {
  readonly code: StorageFaultCode;
  constructor(code: StorageFaultCode, message: string) {
    super(message.replace(/\s*\n\s*/g, ' ').trim());
    this.name = 'StorageFault';
    this.code = code;
  }
}
