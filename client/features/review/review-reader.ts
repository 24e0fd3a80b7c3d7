import type { RecordingFile } from '#shared/protocol/http-contract.ts';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import { api } from '../../connection/api.ts';
import type { HttpResult } from '../../connection/http-client.ts';
import { reviewApi } from '../../connection/review-api.ts';

/** Everything that the page needs of a recording. */
export interface ReviewFile {
  readonly desk: ReviewDesk;
  readonly recording: RecordingFile;
}

/** Reads recordings for the page, the next one ahead. */
export interface ReviewReader {
  /** Loads a recording that is likely to be opened next. One is kept: another one takes its place. */
  readonly loadAhead: (roomId: string) => void;
  readonly read: (roomId: string) => Promise<HttpResult<ReviewFile>>;
}

/**
 * Makes the reader of one page. Of what is opened next only the journal is kept, which never changes: the desk, which
 * others change, is read when it is shown. A recording that was loaded ahead is shown once its view is on record; where
 * either failed it is read as usual, which records the view with it. Rules: LOG-4.
 */
export function createReviewReader(): ReviewReader {
  let ahead: { readonly roomId: string; readonly recording: Promise<HttpResult<RecordingFile>> } | null = null;

  async function readRecording(roomId: string): Promise<HttpResult<RecordingFile>> {
    const loaded = ahead?.roomId === roomId ? ahead.recording : null;
    ahead = null;
    if (loaded !== null) {
      const [recording, view] = await Promise.all([loaded, api.viewRecording(roomId)]);
      if (recording.ok && view.ok) return recording;
    }
    return api.recording(roomId);
  }

  return {
    loadAhead(roomId) {
      if (ahead?.roomId !== roomId) ahead = { roomId, recording: api.recordingAhead(roomId) };
    },
    async read(roomId) {
      const [desk, recording] = await Promise.all([reviewApi.desk(roomId), readRecording(roomId)]);
      if (!desk.ok) return desk;
      return recording.ok ? { ok: true, value: { desk: desk.value, recording: recording.value } } : recording;
    },
  };
}
