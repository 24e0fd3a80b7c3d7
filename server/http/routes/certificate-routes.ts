import type { SecureAddress } from '#shared/protocol/footage-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { HttpFailure } from '../http-failure.ts';
import { json, nothing, type Route, route } from '../route.ts';

export interface CertificateRouteParts {
  /** Port of https, or null without it. */
  readonly httpsPort: () => number | null;
  /** The authority's certificate in PEM, or null. */
  readonly authority: string | null;
}

/** How to reach this server securely, and the certificate that a computer has to trust for it. Neither is a secret. */
export function certificateRoutes({ httpsPort, authority }: CertificateRouteParts): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/secure-address',
      policy: 'open',
      params: nothing,
      body: nothing,
      handle: async () => {
        const address: SecureAddress = { httpsPort: httpsPort() };
        return json(address);
      },
    }),
    route({
      method: 'get',
      path: '/api/certificate.crt',
      policy: 'open',
      params: nothing,
      body: nothing,
      handle: async () => {
        if (authority === null) throw new HttpFailure(404, HttpErrorCode.NoCertificate);
        return {
          status: 200,
          headers: {
            'Content-Type': 'application/x-x509-ca-cert',
            'Content-Disposition': 'attachment; filename="caipai-authority.crt"',
            'Cache-Control': 'no-store',
          },
          content: authority,
        };
      },
    }),
  ];
}
