import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecureAddress } from '#shared/protocol/footage-contract.ts';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { usePageTitle } from '../../components/usePageTitle.ts';
import { getJson } from '../../connection/http-client.ts';
import { useResource } from '../../connection/useResource.ts';
import styles from './CertificatePage.module.css';

/** `/certificate`: how this computer gets to the secure address, which camera and microphone need. */
export function CertificatePage() {
  const { t } = useTranslation('account');
  usePageTitle(t('certificate.title'));
  const load = useCallback(() => getJson<SecureAddress>('/api/secure-address'), []);
  const [resource] = useResource(load);
  if (resource.phase === 'loading') return <Loading />;
  const port = resource.phase === 'ready' ? resource.value.httpsPort : null;
  const { isSecureContext, location } = window;
  return (
    <PageShell title={t('certificate.title')}>
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
    </PageShell>
  );
}
