/** The working of an average: payments, totals, what is taken off, and what the weeks make of it. */
import { useTranslation } from 'react-i18next';
import type { CalculationMethod, Payment } from '../../shared/case/event.ts';
import { formatPence } from '../../shared/base/money.ts';

export interface WorkingProps {
  readonly method: CalculationMethod;
  readonly weeks?: number | undefined;
  readonly payments: readonly Payment[];
  /** Pence a week. */
  readonly averageGross: number;
  readonly averageNet: number;
}

const columns = ['gross', 'tax', 'ni', 'pension'] as const;

export function Working({ method, weeks, payments, averageGross, averageNet }: WorkingProps) {
  const { t } = useTranslation();
  const total = (name: (typeof columns)[number]): number => payments.reduce((sum, one) => sum + one[name], 0);
  const net = total('gross') - total('tax') - total('ni') - total('pension') / 2;
  const by = t(`case.dividedBy.${method}`, { weeks: weeks ?? 1 });
  const money = (pence: number): string =>
    Number.isInteger(pence) ? formatPence(pence) : `${formatPence(Math.trunc(pence))}½`;
  return (
    <div className="stack tight working" role="group" aria-label={t('case.working')}>
      <dl className="working-lines">
        <div>
          <dt>{t('case.totals', { count: payments.length })}</dt>
          <dd className="mono">
            {columns.map((name) => `${t(`case.${name}`).replace(' £', '')} ${formatPence(total(name))}`).join(' · ')}
          </dd>
        </div>
        <div>
          <dt>{t('case.netTotal')}</dt>
          <dd className="mono">
            {formatPence(total('gross'))} − {formatPence(total('tax'))} − {formatPence(total('ni'))} − ½ ×{' '}
            {formatPence(total('pension'))} = {money(net)}
          </dd>
        </div>
        <div>
          <dt>{t('case.averageGross')}</dt>
          <dd className="mono">
            {formatPence(total('gross'))} {by} = <strong>{formatPence(averageGross)}</strong>
          </dd>
        </div>
        <div>
          <dt>{t('case.averageNet')}</dt>
          <dd className="mono">
            {money(net)} {by} = <strong>{formatPence(averageNet)}</strong>
          </dd>
        </div>
      </dl>
      <p className="small soft">{t('case.fractionDropped')}</p>
    </div>
  );
}
