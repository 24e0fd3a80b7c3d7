import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Project, projectSchema } from '#shared/model/project.ts';
import type { ContentProblem } from './content-fault.ts';
import { type ContentFile, listIssues, readContentFile } from './content-file.ts';

/** A project with the files it was read from; `productFiles` stand in the order of `project.products`. */
export interface ProjectPack {
  readonly project: Project;
  /** Place in the list of projects; the first is the one that is offered first. */
  readonly order: number;
  readonly file: ContentFile;
  readonly productFiles: readonly ContentFile[];
  /** Absolute path of its pictures. */
  readonly pictureFolder: string;
}

/** What `project.yaml` holds beside the project itself. */
const shelfSchema = z.looseObject({ order: z.int().min(1).max(1_000) });

/** Reads all projects: `projects/<id>/project.yaml` lists product ids, `products/<id>.yaml` holds one product each. */
export function readProjects(root: string, problems: ContentProblem[]): ProjectPack[] {
  const folder = join(root, 'projects');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const withFile = names.sort().filter((name) => existsSync(join(folder, name, 'project.yaml')));
  if (withFile.length === 0)
    problems.push({ file: 'projects', line: 1, field: '', message: 'has no <id>/project.yaml; add one' });
  return withFile
    .flatMap((name) => readProject(root, join(folder, name), problems) ?? [])
    .sort((a, b) => a.order - b.order);
}

function readProject(root: string, folder: string, problems: ContentProblem[]): ProjectPack | null {
  const file = readContentFile(join(folder, 'project.yaml'), root);
  const ids = listProductIds(file.value);
  const missing = ids.flatMap((id, index) =>
    existsSync(join(folder, 'products', `${id}.yaml`))
      ? []
      : [
          file.problemAt(
            ['products', index],
            `names ${id}, but products/${id}.yaml does not exist; add it or remove the id`,
          ),
        ],
  );
  if (file.syntaxProblems.length + missing.length > 0) {
    problems.push(...file.syntaxProblems, ...missing);
    return null;
  }
  const productFiles = ids.map((id) => readContentFile(join(folder, 'products', `${id}.yaml`), root));
  const broken = productFiles.flatMap((product) => product.syntaxProblems);
  if (broken.length > 0) {
    problems.push(...broken);
    return null;
  }
  const shelf = shelfSchema.safeParse(file.value);
  const parsed = projectSchema.safeParse(joinProducts(file.value, productFiles));
  if (shelf.success && parsed.success)
    return {
      project: parsed.data,
      order: shelf.data.order,
      file,
      productFiles,
      pictureFolder: join(folder, 'pictures'),
    };
  problems.push(...listIssues(file, shelf.error?.issues ?? []));
  problems.push(...(parsed.error?.issues ?? []).flatMap((issue) => placeIssue(issue, file, productFiles)));
  return null;
}

function listProductIds(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || !('products' in value) || !Array.isArray(value.products))
    return [];
  return value.products.map(String);
}

function joinProducts(value: unknown, productFiles: readonly ContentFile[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { order: _order, ...own } = { order: null, ...value };
  return { ...own, products: productFiles.map((product) => product.value) };
}

function placeIssue(
  issue: Parameters<typeof listIssues>[1][number],
  file: ContentFile,
  productFiles: readonly ContentFile[],
): ContentProblem[] {
  const [first, second, ...rest] = issue.path;
  const product = first === 'products' && typeof second === 'number' ? productFiles[second] : undefined;
  return product === undefined ? listIssues(file, [issue]) : listIssues(product, [{ ...issue, path: rest }]);
}
