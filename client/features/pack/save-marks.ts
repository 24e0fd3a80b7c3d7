import {
  MARKS_FORMAT,
  type MarksFile,
  type PackWork,
  type ReviewPack,
  signWork,
} from '#shared/protocol/review-pack.ts';
import { saveFile } from '../../format/save-file.ts';

/** The file that goes back: what was done, signed by its pack. */
export function makeMarksFile({ stamp, key }: Pick<ReviewPack, 'stamp' | 'key'>, work: PackWork): MarksFile {
  return { format: MARKS_FORMAT, stamp, work, signature: signWork(key, stamp, work) };
}

/** Gives a file to the reader under its name; returns the name. */
export function saveMarks(file: MarksFile): string {
  const name = `caipai-marks-${file.stamp.packId}.json`;
  saveFile(new File([JSON.stringify(file, null, 1)], name, { type: 'application/json' }));
  return name;
}
