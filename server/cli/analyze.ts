import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { guidanceByRule } from '#shared/model/compliance.ts';
import { loadSpeech } from '../content/load-speech.ts';
import { analyseJsonLine } from '../speech/analyse-json-line.ts';

const USAGE = `npm run -s analyze -- --json < lines.jsonl
Reads one JSON object per line, {"id", "lang": "zh"|"en", "text", "product"?, "stage"?}, and writes one per line in the
same order: {"id", "acts", "findings": [{"category", "severity", "start", "end", "basis"}],
"answers": [{"topic", "verdict": "right"|"partial"|"wrong"|"evaded"|null}]}, or {"id", "error": {"code", "message"}}.
product: a name, or {"name"?, "facts"?: {topic: answer}, "certificate"?, "priceCents"?, "stock"?}.
stage: {"stock"?, "priceCents"?, "couponCents"?, "asked"?: topic}. More in docs/speech.md.`;

const { values } = parseArgs({ options: { json: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help === true || values.json !== true) {
  console.log(USAGE);
  if (values.help !== true) process.exitCode = 2;
} else {
  const { lexicons, compliance } = loadSpeech();
  const context = { lexicons, guidance: guidanceByRule(compliance) };
  // Written in the order of the input; a reader that closes early ends the run.
  process.stdout.on('error', () => process.exit(0));
  for await (const row of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (row.trim() !== '') process.stdout.write(`${JSON.stringify(analyseJsonLine(row, context))}\n`);
  }
}
