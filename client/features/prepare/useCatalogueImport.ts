import { useRef, useState } from 'react';
import type { CatalogueFile, CataloguePreview, HttpProblem } from '#shared/protocol/http-contract.ts';
import { api } from '../../connection/api.ts';
import { MAX_TEXT, projectNameOf } from './product-file.ts';

/** Where an import stands. The preview belongs to `file`; a newer file makes older answers void. */
export interface CatalogueImport {
  readonly file: CatalogueFile | null;
  readonly preview: CataloguePreview | null;
  readonly problem: HttpProblem | null;
  readonly phase: 'idle' | 'reading' | 'importing';
  readonly choose: (fileName: string, text: string) => Promise<void>;
  readonly rename: (names: Partial<Pick<CatalogueFile, 'projectName' | 'enterpriseName'>>) => void;
  readonly clear: () => void;
  /** Imports the file as previewed; resolves with the project's id, or null. */
  readonly commit: () => Promise<string | null>;
}

/** Takes a product file through preview to import. `fallback` names what the file itself does not. */
export function useCatalogueImport(fallback: {
  readonly projectName: string;
  readonly enterpriseName: string;
}): CatalogueImport {
  const [file, setFile] = useState<CatalogueFile | null>(null);
  const [preview, setPreview] = useState<CataloguePreview | null>(null);
  const [problem, setProblem] = useState<HttpProblem | null>(null);
  const [phase, setPhase] = useState<CatalogueImport['phase']>('idle');
  const round = useRef(0);

  const choose = async (fileName: string, text: string): Promise<void> => {
    round.current += 1;
    const mine = round.current;
    const projectName = projectNameOf(fileName) || fallback.projectName;
    const chosen = { fileName, text, projectName, enterpriseName: fallback.enterpriseName };
    setPreview(null);
    setProblem(null);
    if (text.length > MAX_TEXT) return setProblem({ code: 'http/too_large', params: {} });
    setFile(chosen);
    setPhase('reading');
    const result = await api.previewCatalogue(chosen);
    if (mine !== round.current) return;
    setPhase('idle');
    if (result.ok) setPreview(result.value);
    else setProblem(result.problem);
  };

  return {
    file,
    preview,
    problem,
    phase,
    choose,
    rename: (names) => setFile((chosen) => chosen && { ...chosen, ...names }),
    clear: () => {
      round.current += 1;
      setFile(null);
      setPreview(null);
      setProblem(null);
      setPhase('idle');
    },
    commit: async () => {
      if (!file || !preview?.canImport || phase !== 'idle') return null;
      setPhase('importing');
      setProblem(null);
      const result = await api.importCatalogue(file);
      setPhase('idle');
      if (result.ok) return result.value.projectId;
      setProblem(result.problem);
      return null;
    },
  };
}
