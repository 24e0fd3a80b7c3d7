import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { RecordingFile } from '#shared/protocol/http-contract.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { usePageTitle } from '../../components/usePageTitle.ts';
import { api } from '../../connection/api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { RoomStoreProvider } from '../../store/RoomStoreProvider.tsx';
import { useDarkTheme } from '../studio/useDarkTheme.ts';
import { createReplayStore } from './create-replay-store.ts';
import { ReplayDesk } from './ReplayDesk.tsx';

/** A finished show again, with the studio's own screens moved by a cursor. `?at=` is where it begins, in milliseconds. */
export function ReplayPage() {
  const { t } = useTranslation('replay');
  const { roomId = '' } = useParams();
  useDarkTheme();
  usePageTitle(t('title'));
  const load = useCallback(() => api.recording(roomId), [roomId]);
  const [resource, reload] = useResource(load);
  const problemText = useProblemText();
  if (resource.phase === 'loading') return <Loading text={t('loading')} />;
  if (resource.phase === 'failed') {
    const { problem } = resource;
    return <ErrorState text={problemText(problem)} code={problem.code} onRetry={reload} />;
  }
  return <LoadedReplay key={resource.value.header.roomId} file={resource.value} />;
}

function LoadedReplay({ file }: { readonly file: RecordingFile }) {
  const [store] = useState(() => createReplayStore(file));
  const [search] = useSearchParams();
  const at = Number(search.get('at'));
  return (
    <RoomStoreProvider store={store}>
      <ReplayDesk store={store} entries={file.entries} startMs={Number.isFinite(at) ? at : 0} />
    </RoomStoreProvider>
  );
}
