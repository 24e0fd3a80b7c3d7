import { guidanceByRule } from '#shared/model/compliance.ts';
import type { Language } from '#shared/model/language.ts';
import type { Product } from '#shared/model/product.ts';
import {
  type CheckedGoods,
  type CheckedSpeech,
  type SpeechSettings,
  speechCheckSchema,
  speechSettingsSchema,
} from '#shared/protocol/http-contract.ts';
import { analyseLine } from '#shared/speech/analyse-line.ts';
import type { KnownGoods } from '#shared/speech/find-findings.ts';
import { sentencesOf } from '#shared/speech/sentences.ts';
import type { Content } from '../../content/load-content.ts';
import { productOf } from '../../speech/line-product.ts';
import type { SettingStore } from '../../storage/setting-store.ts';
import { json, nothing, type Route, route } from '../route.ts';

const ALLOWED = 'on';

/** Checks words before they are said, and explains findings. Nothing that is sent is kept. Recognition in a cloud is an administrator's switch. */
export function speechRoutes(
  { lexicons, compliance }: Pick<Content, 'lexicons' | 'compliance'>,
  settings: Pick<SettingStore, 'find' | 'save'>,
): readonly Route[] {
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
      method: 'get',
      path: '/api/speech/settings',
      policy: 'open',
      params: nothing,
      body: nothing,
      handle: async () => {
        const answer: SpeechSettings = { isCloudAllowed: (await settings.find('cloud_speech')) === ALLOWED };
        return json(answer);
      },
    }),
    route({
      method: 'post',
      path: '/api/speech/settings',
      policy: 'admin',
      params: nothing,
      body: speechSettingsSchema,
      handle: async ({ body }) => {
        await settings.save('cloud_speech', body.isCloudAllowed ? ALLOWED : 'off');
        return json(body);
      },
    }),
    route({
      method: 'post',
      path: '/api/speech/check',
      policy: 'visitor',
      params: nothing,
      body: speechCheckSchema,
      handle: async ({ body: { lang, text, goods } }) => {
        const known: KnownGoods = { product: goods ? goodsOf(goods, lang) : null, stock: goods?.stock ?? null };
        // Sentence by sentence: a script may say the same thing twice.
        const findings = sentencesOf(text).flatMap(({ from, to }) =>
          analyseLine(text.slice(from, to), lexicons[lang], () => known).findings.map((finding) => ({
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

function goodsOf({ certificate, ...figures }: CheckedGoods, lang: Language): Product {
  return productOf({ ...figures, certificate: certificate ?? undefined }, lang);
}
