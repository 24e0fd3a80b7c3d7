import { explainViewer } from '#shared/authority/explain-viewer.ts';
import { RecoveryFault } from '#shared/authority/recovery.ts';
import type { Viewer } from '#shared/model/ids.ts';
import type { ViewerTrace } from '#shared/model/viewer-trace.ts';
import { shippedContent } from '../content/shipped-content.ts';
import { isOurs } from './is-ours.ts';
import { audienceInputs } from './run-headless.ts';
import { readShared, type SharedRecording } from './shared-recording.ts';

/** A viewer of a recording. */
export interface ExplainTask {
  readonly recording: SharedRecording;
  readonly viewer: Viewer;
}

/** The trace, or why there is none: nobody has that number, or the show was played by another engine or other content. */
export type Explanation =
  | { readonly kind: 'trace'; readonly trace: ViewerTrace }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'otherEngine' };

/** Worker entry: plays a recording again and explains one viewer. */
export default function explain({ recording: shared, viewer }: ExplainTask): Explanation {
  const recording = readShared(shared);
  const content = shippedContent();
  const { header, entries } = recording;
  const scenario = content.scenarios.find(({ id }) => id === header.scenarioId);
  if (scenario === undefined || !isOurs(recording, content)) return { kind: 'otherEngine' };
  const context = { header, scenario, lexicons: content.lexicons, incidents: content.incidents };
  try {
    const trace = explainViewer(entries, context, audienceInputs(header, scenario, content), viewer);
    return trace === null ? { kind: 'nobody' } : { kind: 'trace', trace };
  } catch (fault) {
    if (fault instanceof RecoveryFault) return { kind: 'otherEngine' };
    throw fault;
  }
}
