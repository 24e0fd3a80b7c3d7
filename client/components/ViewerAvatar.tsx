import { viewerFace } from './viewer-face.ts';

export interface ViewerAvatarProps {
  readonly viewer: number;
  readonly className?: string | undefined;
}

/** The picture of a viewer, drawn from its index; decoration beside its name. */
export function ViewerAvatar({ viewer, className }: ViewerAvatarProps) {
  const { colour, cells } = viewerFace(viewer);
  return (
    <svg className={className} viewBox="-1 -1 7 7" aria-hidden="true" fill={`var(--c-v${colour})`}>
      {cells.map((cell) => (
        <rect key={cell} x={cell % 5} y={Math.floor(cell / 5)} width="1.02" height="1.02" />
      ))}
    </svg>
  );
}
