import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '#shared/lib/assert.ts';
import { type Language, languageSchema } from '#shared/model/language.ts';
import type { Product } from '#shared/model/product.ts';
import { normaliseText } from '#shared/speech/normalise-text.ts';
import { checkTranslations } from './check-translations.ts';
import type { ContentProblem } from './content-fault.ts';
import type { ContentFile } from './content-file.ts';
import type { ProjectPack } from './read-project.ts';

/** Ids match folders, the run of show names products that exist, and every product holds together. */
export function checkProject(pack: ProjectPack, problems: ContentProblem[]): void {
  const { project, file, productFiles } = pack;
  if (!file.name.endsWith(`/${project.id}/project.yaml`))
    problems.push(file.problemAt(['id'], `is ${project.id}, but its folder has another name; rename one of the two`));
  for (const one of [file, ...productFiles]) checkTranslations(one, problems);
  const ids = project.products.map((product) => product.id);
  project.runOfShow.forEach((segment, at) => {
    segment.productIds.forEach((id, index) => {
      if (!ids.includes(id))
        problems.push(
          file.problemAt(
            ['runOfShow', at, 'productIds', index],
            `names ${id}, which is no product of the project; use one of ${ids.join(', ')}`,
          ),
        );
    });
  });
  productFiles.forEach((productFile, index) => {
    const product = project.products[index];
    if (product !== undefined) checkProduct(product, productFile, pack.pictureFolder, problems);
  });
}

function checkProduct(product: Product, file: ContentFile, pictureFolder: string, problems: ContentProblem[]): void {
  if (!file.name.endsWith(`/${product.id}.yaml`))
    problems.push(
      file.problemAt(['id'], `is ${product.id}, but the file is not called ${product.id}.yaml; rename one of the two`),
    );
  if (product.picture !== null && !existsSync(join(pictureFolder, product.picture)))
    problems.push(file.problemAt(['picture'], `${product.picture} is not in pictures/; add the file or write null`));
  if (product.costCents > product.floorPriceCents)
    problems.push(
      file.problemAt(
        ['costCents'],
        `is above floorPriceCents ${product.floorPriceCents}; the floor must cover the cost`,
      ),
    );
  product.facts.forEach((_fact, index) => {
    for (const lang of languageSchema.options) checkAnswerKeys(product, index, lang, file, problems);
  });
}

/** A key must accept the sheet's own answer, and must not be met by naming the product. */
function checkAnswerKeys(
  product: Product,
  index: number,
  lang: Language,
  file: ContentFile,
  problems: ContentProblem[],
): void {
  const fact = must(product.facts[index], 'fact by its own index');
  const keys = fact.keys[lang].map(normaliseText);
  const answer = normaliseText(fact.answer[lang]);
  if (!keys.some((key) => answer.includes(key)))
    problems.push(
      file.problemAt(
        ['facts', index, 'keys', lang],
        `none of the keys of ${fact.topic} occurs in its own answer; add one that does`,
      ),
    );
  const names = [product.name[lang], product.shortName[lang]].map(normaliseText);
  keys.forEach((key, at) => {
    if (names.some((name) => name.includes(key)))
      problems.push(
        file.problemAt(
          ['facts', index, 'keys', lang, at],
          `${fact.keys[lang][at]} is part of the product's name, so naming it would count as an answer; use a longer key`,
        ),
      );
  });
}
