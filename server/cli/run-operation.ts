import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Language } from '#shared/model/language.ts';
import { type Config, ConfigFault, readConfig } from '../config.ts';
import { createLogger, type Logger } from '../logger.ts';
import { fillText } from '../operations/fill-text.ts';
import { OperationFault } from '../operations/operation-fault.ts';
import { OPERATION_TEXT, type OperationCode, type OperationParams } from '../operations/operation-text.ts';
import { operatorLanguage } from '../operations/operator-language.ts';
import { StorageFault } from '../storage/storage-fault.ts';

/** What a command of an operator works with. */
export interface OperationDesk {
  readonly config: Config;
  readonly logger: Logger;
  readonly language: Language;
  /** The value of an option that was given, or null. */
  option(name: string): string | null;
  has(flag: string): boolean;
  readonly positionals: readonly string[];
  /** Says a sentence on standard output. */
  say(code: OperationCode, params?: OperationParams): void;
  /** The sentence. */
  text(code: OperationCode, params?: OperationParams): string;
}

export interface OperationPlan {
  readonly usage: string;
  /** Options besides --help and --lang. */
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  readonly allowPositionals?: boolean;
  /** Gives the exit code. */
  readonly run: (desk: OperationDesk) => Promise<number>;
}

/**
 * Runs a command of an operator: arguments, language, settings of the server, and one sentence for whatever is in the way.
 * Gives the exit code: that of the command, 1 when it could not be done, 2 for a wrong argument or setting.
 */
export async function runOperation(args: readonly string[], plan: OperationPlan): Promise<number> {
  let language = operatorLanguage(undefined, process.env);
  const text = (code: OperationCode, params: OperationParams = {}) => fillText(OPERATION_TEXT[code][language], params);
  try {
    const { values, positionals } = parse(args, plan);
    if (values.help === true) {
      console.log(plan.usage);
      return 0;
    }
    language = operatorLanguage(languageOf(values.lang), process.env);
    return await plan.run({
      config: readConfig(process.env),
      logger: createLogger('error'),
      language,
      option: (name) => (typeof values[name] === 'string' ? values[name] : null),
      has: (flag) => values[flag] === true,
      positionals,
      say: (code, params) => console.log(text(code, params)),
      text,
    });
  } catch (fault) {
    if (fault instanceof OperationFault) console.error(text(fault.code, fault.params));
    else if (fault instanceof StorageFault || fault instanceof ConfigFault) console.error(fault.message);
    else throw fault;
    const isWrong =
      fault instanceof ConfigFault || (fault instanceof OperationFault && fault.code === 'argument/wrong');
    return isWrong ? 2 : 1;
  }
}

function parse(args: readonly string[], { options, allowPositionals = false }: OperationPlan) {
  const all: ParseArgsConfig['options'] = { ...options, help: { type: 'boolean' }, lang: { type: 'string' } };
  try {
    return parseArgs({ args: [...args], options: all, allowPositionals });
  } catch (fault) {
    throw new OperationFault('argument/wrong', { reason: fault instanceof Error ? fault.message : String(fault) });
  }
}

function languageOf(asked: unknown): Language | undefined {
  if (asked === undefined || asked === 'zh' || asked === 'en') return asked;
  throw new OperationFault('argument/wrong', { reason: `--lang ${String(asked)}: zh | en.` });
}
