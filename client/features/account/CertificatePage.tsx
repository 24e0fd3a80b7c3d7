import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecureAddress } from '#shared/protocol/footage-contract.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { getJson } from '../../connection/http-client.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import styles from './CertificatePage.module.css';

/** `/certificate`: how this computer gets to the secure address, which camera and microphone need. */
export function CertificatePage() {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const load = useCallback(() => getJson<SecureAddress>('/api/secure-address'), []);
  const [resource, reload] = useResource(load);
  return (
    <PageShell title={t('certificate.title')}>
      <h1 className={styles.heading}>{t('certificate.title')}</h1>
      {resource.phase === 'loading' && <Loading />}
      {resource.phase === 'failed' && (
        <ErrorState text={problemText(resource.problem)} code={resource.problem.code} onRetry={reload} />
      )}
      {resource.phase === 'ready' && <Steps port={resource.value.httpsPort} />}
    </PageShell>
  );
}

/** What to do on this computer; `port` null: the server has no secure address. */
function Steps({ port }: { readonly port: number | null }) {
  const { t } = useTranslation('account');
  const { isSecureContext, location } = window;
  return (
    <div className={styles.text}>
      <p>{t(isSecureContext ? 'certificate.isSecure' : 'certificate.isPlain')}</p>
      {port === null ? (
        <p>{t('certificate.none')}</p>
      ) : (
        <>
          <ol>
            <li>
              <a href="/api/certificate.crt" download>
                {t('certificate.download')}
              </a>
            </li>
            <li>{t('certificate.install')}</li>
            <li>
              <a href={`https://${location.hostname}:${port}/`}>
                {t('certificate.open', { host: location.hostname, port })}
              </a>
            </li>
          </ol>
          <p>{t('certificate.lab')}</p>
        </>
      )}
      <p>{t('certificate.without')}</p>
    </div>
  );
}
