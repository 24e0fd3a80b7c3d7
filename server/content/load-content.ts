import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { must } from '#shared/lib/assert.ts';
import { commentPackSchema, type StarterSentence } from '#shared/model/bank-sentence.ts';
import { type Compliance, complianceSchema } from '#shared/model/compliance.ts';
import { type Incident, incidentSchema } from '#shared/model/incident.ts';
import type { Language } from '#shared/model/language.ts';
import { type Lexicon, lexiconSchema, type SpeechWeights } from '#shared/model/lexicon.ts';
import { type Persona, personaSchema } from '#shared/model/persona.ts';
import {
  type GeneralPhrases,
  type GoodsPhrases,
  generalPhrasesSchema,
  goodsPhrasesSchema,
  type PhrasePack,
} from '#shared/model/phrase-pack.ts';
import type { Project } from '#shared/model/project.ts';
import type { Rubric } from '#shared/model/rubric.ts';
import { DEFAULT_RUBRIC_ID } from '#shared/model/rubric-pack.ts';
import { type Scenario, scenarioSchema } from '#shared/model/scenario.ts';
import { checkCompliance } from './check-compliance.ts';
import { checkMix, checkScenarios } from './check-crowd.ts';
import { checkIncidents, checkPools } from './check-incidents.ts';
import { checkGoodsPhrases, checkLanguages, checkPhrases } from './check-phrases.ts';
import { checkProject } from './check-project.ts';
import { checkTranslations } from './check-translations.ts';
import { ContentFault, type ContentProblem } from './content-fault.ts';
import { contentFolder } from './content-folder.ts';
import { hashContent } from './hash-content.ts';
import { checkFileNames, type Pack, readPacks } from './read-pack.ts';
import { type ProjectPack, readProjects } from './read-project.ts';
import { readRubrics } from './read-rubrics.ts';
import { readSpeechWeights } from './read-speech-weights.ts';

/** Everything that rehearsals are made of, checked as a whole. Read once at start and never changed. */
export interface Content {
  /** Sorted by id. */
  readonly personas: readonly Persona[];
  readonly phrases: Readonly<Record<Language, PhrasePack>>;
  readonly lexicons: Readonly<Record<Language, Lexicon>>;
  /** Why phrases need care, by which law, and what may be said instead. */
  readonly compliance: Compliance;
  /** By their order, then by id: the first is the default. */
  readonly scenarios: readonly Scenario[];
  /** By their order, then by id: the first is offered first. */
  readonly projects: readonly Project[];
  /** The default one, then by id. */
  readonly rubrics: readonly Rubric[];
  /** The incident catalogue, sorted by id. */
  readonly incidents: readonly Incident[];
  /** First 16 hex digits of the SHA-256 over all of the above, which is what a show is played and scored by. */
  readonly contentHash: string;
  /** Sentences that every grader may put into a comment. */
  readonly starterSentences: readonly StarterSentence[];
  /** Absolute path of a picture that a product of the project shows; null for every other name. */
  pictureFile(projectId: string, fileName: string): string | null;
}

/** Reads and checks the content. Throws ContentFault with every problem that was found. */
export function loadContent(folder: string = contentFolder()): Content {
  const problems: ContentProblem[] = [];
  const personas = readPacks(folder, 'personas', personaSchema, problems);
  const phrases = readPacks(folder, 'phrases', generalPhrasesSchema, problems);
  const goods = readPacks(folder, 'goods-phrases', goodsPhrasesSchema, problems);
  const lexicons = readPacks(folder, 'lexicons', lexiconSchema, problems);
  const compliance = readPacks(folder, 'compliance', complianceSchema, problems);
  const weights = {
    zh: readSpeechWeights(folder, 'zh', problems),
    en: readSpeechWeights(folder, 'en', problems),
  };
  const scenarios = readPacks(folder, 'scenarios', scenarioSchema, problems);
  const rubrics = readRubrics(folder, problems);
  const incidents = readPacks(folder, 'incidents', incidentSchema, problems);
  const comments = readPacks(folder, 'comments', commentPackSchema, problems);
  const projects = readProjects(folder, problems);
  // What compares files waits until those it compares with can be read: a fault is told once, where it is.
  const isRead = (name: string) => !problems.some(({ file }) => file === name || file.startsWith(`${name}/`));
  const [hasPersonas, hasIncidents, hasPhrases, hasGoods, hasLexicons] = [
    'personas',
    'incidents',
    'phrases',
    'goods-phrases',
    'lexicons',
  ].map(isRead);
  for (const packs of [personas, scenarios, rubrics, incidents, comments]) {
    checkFileNames(packs, problems);
    for (const { file } of packs) checkTranslations(file, problems);
  }
  if (hasPersonas) {
    checkMix(personas, problems);
    checkScenarios(scenarios, personas, problems);
  }
  if (hasIncidents) checkPools(scenarios, incidents, problems);
  if (hasPhrases) checkLanguages('phrases', phrases, problems);
  if (hasLexicons) {
    checkLanguages('lexicons', lexicons, problems);
    checkCompliance(compliance, lexicons, problems);
  }
  checkFileNames(compliance, problems);
  for (const pack of phrases) checkPhrases(pack, problems);
  if (hasPhrases) checkIncidents(incidents, phrases, problems);
  if (hasPhrases && hasGoods) checkGoodsPhrases(goods, phrases, problems);
  for (const pack of projects) checkProject(pack, problems);
  if (problems.length > 0) throw new ContentFault(problems);

  const content = {
    personas: sortById(personas),
    phrases: { zh: withGoods(phrases, goods, 'zh'), en: withGoods(phrases, goods, 'en') },
    compliance: must(compliance[0], 'content without rules of compliance').value,
    lexicons: { zh: withWeights(lexicons, weights, 'zh'), en: withWeights(lexicons, weights, 'en') },
    scenarios: sortById(scenarios).sort((a, b) => a.order - b.order),
    projects: projects.map((pack) => pack.project),
    rubrics: sortById(rubrics).sort((a, b) => Number(b.id === DEFAULT_RUBRIC_ID) - Number(a.id === DEFAULT_RUBRIC_ID)),
    incidents: sortById(incidents),
  };
  return {
    ...content,
    contentHash: hashContent(content),
    starterSentences: comments.flatMap(({ value }) => value.sentences),
    pictureFile: createPictureFinder(projects),
  };
}

function sortById<T extends { id: string }>(packs: readonly Pack<T>[]): T[] {
  return packs.map((pack) => pack.value).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function ofLanguage<T extends { lang: Language }>(packs: readonly Pack<T>[], lang: Language): T {
  return must(
    packs.find((pack) => pack.value.lang === lang),
    `content without ${lang}`,
  ).value;
}

function withWeights(
  lexicons: readonly Pack<z.infer<typeof lexiconSchema>>[],
  weights: Readonly<Record<Language, SpeechWeights | null>>,
  lang: Language,
): Lexicon {
  return { ...ofLanguage(lexicons, lang), weights: must(weights[lang], `no weights for ${lang}`) };
}

function withGoods(
  general: readonly Pack<GeneralPhrases>[],
  goods: readonly Pack<GoodsPhrases>[],
  lang: Language,
): PhrasePack {
  const own = goods.map((pack) => pack.value).filter((phrases) => phrases.lang === lang);
  return { ...ofLanguage(general, lang), goods: own };
}

function createPictureFinder(packs: readonly ProjectPack[]): Content['pictureFile'] {
  return (projectId, fileName) => {
    const pack = packs.find((candidate) => candidate.project.id === projectId);
    if (!pack?.project.products.some((product) => product.picture === fileName)) return null;
    const path = join(pack.pictureFolder, fileName);
    return existsSync(path) ? path : null;
  };
}
