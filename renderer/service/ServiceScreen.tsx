/** What a supervisor keeps for service requests: the routes, and each person's segments, team leader and absences. */
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { readDate } from '../../shared/script/kind/typed-date.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { ServiceSetupView } from '../../shared/contract/service-view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { useHasRole } from '../app/app-store.ts';
import { call, on, type Reply } from '../bridge.ts';
import { DateField } from '../case/DateField.tsx';
import { textOf } from '../case/form-text.ts';
import { Button } from '../component/Button.tsx';
import { Fold } from '../component/Fold.tsx';
import { Notice } from '../component/Notice.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { Tag } from '../component/Tag.tsx';
import { TextField } from '../component/TextField.tsx';
import { failureText } from '../text/failure-text.ts';
import { showDate } from '../text/format.ts';

export function ServiceScreen() {
  const { t } = useTranslation();
  const [setup, setSetup] = useState<ServiceSetupView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const mayKeep = useHasRole(commandRoles.keepRoutes);
  useEffect(() => {
    const load = (): void => void call('service.setup', {}).then((reply) => reply.ok && setSetup(reply.value));
    load();
    return on('office.changed', ({ kind }) => void (['serviceRoutes', 'staffPlace'].includes(kind) && load()));
  }, []);
  if (setup === null) return null;
  const keep = async (asked: Promise<Reply<'service.keepRoutes'>>): Promise<boolean> => {
    const reply = await asked;
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) setSetup(reply.value);
    return reply.ok;
  };
  const { routes, seen } = setup;
  return (
    <div className="page stack">
      <h1 tabIndex={-1} data-autofocus="">
        {t('service.title')}
      </h1>
      <p className="soft">{t('service.onlyKnown')}</p>
      {failure === null ? null : (
        <Notice tone="error" live>
          {failureText(failure)}
        </Notice>
      )}
      <section className="card stack tight" aria-label={t('service.routes')}>
        <h2>{t('service.routes')}</h2>
        <div className="table-wrap" tabIndex={0} role="group" aria-label={t('service.routes')}>
          <table className="table">
            <thead>
              <tr>
                {(['process', 'area', 'subArea', 'segment'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`service.${column}`)}
                  </th>
                ))}
                <th scope="col">{t('common.state')}</th>
              </tr>
            </thead>
            <tbody>
              {routes.map((route, place) => (
                <tr key={`${route.process} ${route.area}`}>
                  <td>{route.process}</td>
                  <td>{route.area}</td>
                  <td>{route.subAreas.join(', ')}</td>
                  <td>{route.segment}</td>
                  <td className="row tight">
                    <Tag tone={route.retired ? 'warn' : 'good'}>
                      {t(route.retired ? 'service.retired' : 'service.inUse')}
                    </Tag>
                    {mayKeep ? (
                      <Button
                        size="small"
                        tone="quiet"
                        aria-label={`${t(route.retired ? 'service.useAgain' : 'service.retire')}: ${route.process}, ${route.area}`}
                        onClick={() =>
                          void keep(
                            call('service.keepRoutes', {
                              seen,
                              routes: routes.map((one, at) => (at === place ? { ...one, retired: !one.retired } : one)),
                            }),
                          )
                        }
                      >
                        {t(route.retired ? 'service.useAgain' : 'service.retire')}
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {mayKeep ? (
          <RouteForm
            onAdd={(route) =>
              keep(call('service.keepRoutes', { seen, routes: [...routes, { ...route, retired: false }] }))
            }
          />
        ) : null}
      </section>
      <section className="card stack tight" aria-label={t('service.staff')}>
        <h2>{t('service.staff')}</h2>
        {setup.staff.map((person) => (
          <PersonForm
            key={`${person.id} ${person.seen ?? ''}`}
            person={person}
            setup={setup}
            mayKeep={mayKeep}
            onKeep={(place) => keep(call('service.keepStaff', { person: person.id, seen: person.seen, place }))}
          />
        ))}
      </section>
    </div>
  );
}

const words = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function RouteForm({ onAdd }: { readonly onAdd: (route: Record<string, unknown>) => Promise<boolean> }) {
  const { t } = useTranslation();
  const add = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const route = {
      process: textOf(data, 'process'),
      area: textOf(data, 'area'),
      subAreas: words(textOf(data, 'subArea')),
      segment: textOf(data, 'segment'),
    };
    if (await onAdd(route)) form.reset();
  };
  return (
    <form className="fields" onSubmit={(event) => void add(event)} noValidate>
      <TextField name="process" label={t('service.process')} maxLength={80} />
      <TextField name="area" label={t('service.area')} maxLength={80} />
      <TextField name="subArea" label={t('service.subAreas')} hint={t('service.commas')} />
      <TextField name="segment" label={t('service.segment')} maxLength={80} />
      <div className="row">
        <Button type="submit">{t('service.addRoute')}</Button>
      </div>
    </form>
  );
}

interface PersonFormProps {
  readonly person: ServiceSetupView['staff'][number];
  readonly setup: ServiceSetupView;
  readonly mayKeep: boolean;
  readonly onKeep: (place: Record<string, unknown>) => Promise<boolean>;
}

function PersonForm({ person, setup, mayKeep, onKeep }: PersonFormProps) {
  const { t } = useTranslation();
  const { place } = person;
  const others = [
    { code: '', label: t('service.nobody') },
    ...setup.staff.filter(({ id }) => id !== person.id).map(({ id, name }) => ({ code: id, label: name })),
  ];
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const day = (name: string): string => {
      const typed = textOf(data, name);
      const found = readDate(typed, { today: setup.today as LocalDate, past: false });
      return found.ok ? found.value : typed;
    };
    const [from, to] = [day('from'), day('to')];
    const added = from === '' && to === '' ? [] : [{ from, to, substitute: textOf(data, 'substitute') }];
    await onKeep({
      segments: words(textOf(data, 'segments')),
      teamLeader: textOf(data, 'teamLeader'),
      away: [...place.away.filter((_absence, at) => !data.has(`gone${at}`)), ...added],
    });
  };
  return (
    <Fold
      summary={
        <>
          {person.name} <span className="small soft">{place.segments.join(', ')}</span>
        </>
      }
    >
      <form className="stack tight" onSubmit={(event) => void save(event)} noValidate>
        <fieldset className="plain fields" disabled={!mayKeep} aria-label={person.name}>
          <TextField
            name="segments"
            label={t('service.segments')}
            hint={t('service.commas')}
            defaultValue={place.segments.join(', ')}
          />
          <SelectField
            name="teamLeader"
            label={t('service.teamLeader')}
            defaultValue={place.teamLeader}
            choices={others}
          />
          {place.away.map((absence, at) => (
            <label key={absence.from} className="check-field">
              <input type="checkbox" name={`gone${at}`} />
              {t('service.strike', { from: showDate(absence.from), to: showDate(absence.to) })}
            </label>
          ))}
          <DateField name="from" label={t('service.awayFrom')} today={setup.today} />
          <DateField name="to" label={t('service.awayTo')} today={setup.today} />
          <SelectField name="substitute" label={t('service.substitute')} choices={others} />
        </fieldset>
        {mayKeep ? (
          <div className="row">
            <Button type="submit">{t('common.save')}</Button>
          </div>
        ) : null}
      </form>
    </Fold>
  );
}
