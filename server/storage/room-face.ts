import type { Bilingual } from '#shared/model/language.ts';
import type { RoomHeader } from '#shared/model/recording.ts';

/** What lists show of a room's header, without reading it: a header carries its whole project. */
export interface RoomFace extends Pick<RoomHeader, 'rubricId'> {
  readonly projectName: Bilingual;
  readonly enterpriseName: Bilingual;
}

/** Columns of `rooms r` that a face is made of. */
export const FACE_COLUMNS = 'r.project_name, r.enterprise_name, r.rubric_id';

/** A row with `FACE_COLUMNS`. */
export interface FaceRow {
  readonly project_name: string;
  readonly enterprise_name: string;
  readonly rubric_id: string | null;
}

/** Reads the face of a row. */
export function toFace({ project_name, enterprise_name, rubric_id }: FaceRow): RoomFace {
  return {
    projectName: JSON.parse(project_name),
    enterpriseName: JSON.parse(enterprise_name),
    ...(rubric_id === null ? {} : { rubricId: rubric_id }),
  };
}
