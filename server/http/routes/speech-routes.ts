import { guidanceByRule } from '#shared/model/compliance.ts';
import { type CheckedSpeech, speechCheckSchema } from '#shared/protocol/http-contract.ts';
import { analyseLine } from '#shared/speech/analyse-line.ts';
import type { Content } from '../../content/load-content.ts';
import { json, nothing, type Route, route } from '../route.ts';

/** Checks words before they are said, and explains findings. Nothing that is sent is kept. */
export function speechRoutes({ lexicons, compliance }: Pick<Content, 'lexicons' | 'compliance'>): readonly Route[] {
  const guidance = guidanceByRule(compliance);
  return [
    route({
      method: 'get',
      path: '/api/speech/guidance',
      policy: 'open',
      params: nothing,
      body: nothing,
      handle: async () => json([...guidance.values()]),
    }),
    route({
      method: 'post',
      path: '/api/speech/check',
      policy: 'visitor',
      params: nothing,
      body: speechCheckSchema,
      handle: async ({ body: { lang, text } }) => {
        // Sentence by sentence: a script may say the same thing twice.
        const findings = sentences(text).flatMap(({ from, sentence }) =>
          analyseLine(sentence, lexicons[lang], () => ({ product: null, stock: null })).findings.map((finding) => ({
            finding: { ...finding, start: from + (finding.start ?? 0), end: from + (finding.end ?? 0) },
            guidance: guidance.get(finding.id) ?? null,
          })),
        );
        const checked: CheckedSpeech = { findings };
        return json(checked);
      },
    }),
  ];
}

function sentences(text: string): readonly { readonly from: number; readonly sentence: string }[] {
  return [...text.matchAll(/[^\n。！？!?]+/g)].map((match) => ({ from: match.index, sentence: match[0] }));
}
