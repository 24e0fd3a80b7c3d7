/** The sign of the product: a cue sheet. */
export function BrandMark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor">
      <rect x="1" y="1" width="18" height="18" rx="4" strokeWidth="1.5" />
      <path d="M5.5 6.5h9M5.5 10h5.5M5.5 13.5h7.5" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
