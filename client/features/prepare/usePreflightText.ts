import { useTranslation } from 'react-i18next';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { selectProducts } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import type { PreflightLine, PreflightProblem } from './preflight.ts';

/** Says a check in the reader's words. */
export function usePreflightText(): (line: PreflightLine) => string {
  const { t } = useTranslation(['prepare', 'common']);
  const { pick, language } = useLanguage();
  const products = useRoomStore(selectProducts);
  const nameOf = (productId: string): string => {
    const product = products.find(({ id }) => id === productId);
    return product === undefined ? productId : pick(product.shortName);
  };
  const problemText = (problem: PreflightProblem): string => {
    switch (problem.kind) {
      case 'seatsEmpty': {
        const roles = problem.roles.map((role) => t(`common:role.${role}.name`)).join(language === 'zh' ? '、' : ', ');
        return t('show.preflight.problem.seatsEmpty', { roles });
      }
      case 'unplanned':
        return t('show.preflight.problem.unplanned', { count: problem.productIds.length });
      case 'thinMargin':
        return t('show.preflight.problem.thinMargin', { count: problem.count });
      case 'sumOff':
        return problem.leftMs > 0
          ? t('show.preflight.problem.sumShort', { clock: formatClock(problem.leftMs) })
          : t('show.preflight.problem.sumOver', { clock: formatClock(-problem.leftMs) });
      case 'heroShort':
        return t('show.preflight.problem.heroShort', {
          name: nameOf(problem.productId),
          clock: formatClock(problem.missingMs),
        });
      case 'firstUnplanned':
      case 'heroAbsent':
      case 'heroUnplanned':
      case 'belowFloor':
        return t(`show.preflight.problem.${problem.kind}`, { name: nameOf(problem.productId) });
    }
  };
  return (line) => (line.isOk ? t(`show.preflight.ok.${line.check}`) : problemText(line.problem));
}
