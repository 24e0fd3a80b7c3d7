import { languageSchema } from '#shared/model/language.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { type LabelledLine, readLabelledLines, SETS } from './labelled-lines.ts';
import { countLabels, type LabelCount, labelsOf, rates, summarise } from './measure-labels.ts';
import { trainWeights } from './train-weights.ts';

// Prints how well acts and findings are recognised. The development lines are judged by weights that have not seen
// them (five-fold), the held-out lines by the weights that ship. `--wrong` prints the lines judged otherwise.
const FOLDS = 5;

for (const lang of languageSchema.options) {
  const lexicon = shippedContent().lexicons[lang];
  const dev = readLabelledLines(lang, 'dev');
  const judged = new Map(
    Array.from({ length: FOLDS }, (_, fold) => {
      const weights = trainWeights(
        { ...lexicon },
        dev.filter((_line, index) => index % FOLDS !== fold),
      );
      const folded = { ...lexicon, weights };
      return dev
        .filter((_line, index) => index % FOLDS === fold)
        .map((line) => [line, labelsOf(line.text, folded)] as const);
    }).flat(),
  );
  report(`${lang}, ${dev.length} development lines, five-fold`, dev, (line) => judged.get(line) ?? new Set());
  for (const set of SETS) {
    const lines = readLabelledLines(lang, set);
    report(`${lang}, ${lines.length} ${set} lines`, lines, (line) => labelsOf(line.text, lexicon));
  }
}

function report(title: string, lines: readonly LabelledLine[], judge: Parameters<typeof countLabels>[1]): void {
  const counts = countLabels(lines, judge);
  const { findings, actsMacroF1 } = summarise(counts);
  console.log(`\n${title}`);
  for (const count of counts) console.log(row(count));
  const { precision, recall, f1 } = findings;
  console.log(`findings  precision ${part(precision)}  recall ${part(recall)}  F1 ${part(f1)}`);
  console.log(`acts      macro F1 ${part(actsMacroF1)}`);
  if (!process.argv.includes('--wrong')) return;
  for (const line of lines) {
    const labels = judge(line);
    const missed = [...line.labels].filter((label) => !labels.has(label)).map((label) => `-${label}`);
    const wrong = [...labels].filter((label) => !line.labels.has(label)).map((label) => `+${label}`);
    if (missed.length + wrong.length > 0) console.log(`${[...missed, ...wrong].join(' ')}\t${line.text}`);
  }
}

function row(count: LabelCount): string {
  const { precision, recall, f1 } = rates(count);
  const lines = String(count.right + count.missed).padStart(4);
  return `${count.label.padEnd(18)}${lines} lines  precision ${part(precision)}  recall ${part(recall)}  F1 ${part(f1)}`;
}

function part(ratio: number): string {
  return ratio.toFixed(3);
}
