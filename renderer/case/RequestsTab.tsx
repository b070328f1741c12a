/** Who has the case, and the service requests on it: open one, route it, accept it, finish it. */
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceRequest } from '../../shared/case/service-request.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { ServiceCaseView } from '../../shared/contract/service-view.ts';
import { useHasRole } from '../app/app-store.ts';
import { call, on } from '../bridge.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { Tag } from '../component/Tag.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { act } from './case-store.ts';
import { DateField } from './DateField.tsx';
import { FormFailure } from './form-failure.tsx';
import { dateOfBox, textOf } from './form-text.ts';

export function RequestsTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const { caseId } = view;
  const [service, setService] = useState<ServiceCaseView | null>(null);
  const mayAssign = useHasRole(commandRoles.assignCase);
  useEffect(() => {
    let wanted = true;
    const load = (): void =>
      void call('service.case', { caseId }).then((reply) => wanted && reply.ok && setService(reply.value));
    load();
    const stop = on('case.changed', (changed) => void (changed.caseId === caseId && load()));
    return () => {
      wanted = false;
      stop();
    };
  }, [caseId]);
  if (service === null) return null;
  const { owner, requests } = service;
  return (
    <div className="stack">
      <section className="card stack tight" aria-label={t('service.owner')}>
        <h2 className="sub">{t('service.owner')}</h2>
        <p>
          <strong>{owner.name}</strong>{' '}
          <span className="small soft">{t(owner.assigned ? 'service.assigned' : 'service.workedLast')}</span>
        </p>
        {owner.asked.as === 'self' ? null : <p>{t(`service.asked.${owner.asked.as}`, { name: owner.asked.name })}</p>}
        {mayAssign ? <AssignForm people={service.people} /> : null}
      </section>
      {mine ? <OpenForm service={service} today={view.today} /> : null}
      {requests.length === 0 ? <p className="empty soft">{t('service.none')}</p> : null}
      {requests.map((request) => (
        <RequestCard key={request.id} request={request} people={service.people} mine={mine} />
      ))}
    </div>
  );
}

function AssignForm({ people }: Pick<ServiceCaseView, 'people'>) {
  const { t } = useTranslation();
  const assign = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    void act('service.assign', { to: textOf(data, 'to'), reason: textOf(data, 'reason') }, t('common.saved'));
  };
  return (
    <form className="fields" onSubmit={assign} noValidate>
      <SelectField
        name="to"
        label={t('service.giveTo')}
        choices={people.map(({ id, name }) => ({ code: id, label: name }))}
      />
      <TextField name="reason" label={t('common.reason')} />
      <FormFailure form="service.assign" />
      <Button type="submit">{t('service.give')}</Button>
    </form>
  );
}

function OpenForm({ service, today }: { readonly service: ServiceCaseView; readonly today: string }) {
  const { t } = useTranslation();
  const { routes, people } = service;
  const [process, setProcess] = useState(routes[0]?.process ?? '');
  const ofProcess = routes.filter((route) => route.process === process);
  const [area, setArea] = useState('');
  const route = ofProcess.find((one) => one.area === area) ?? ofProcess[0];
  const choices = (codes: readonly string[]) => [...new Set(codes)].map((code) => ({ code, label: code }));
  const open = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const to = textOf(data, 'to');
    const due = dateOfBox('service.open', data, 'due', today);
    if (due === null) return;
    const wanted = {
      process,
      area: route?.area ?? '',
      subArea: textOf(data, 'subArea'),
      text: textOf(data, 'text'),
      due,
      wait: data.has('wait'),
      ...(to === '' ? {} : { to }),
    };
    if (await act('service.open', wanted, t('service.opened'))) form.reset();
  };
  return (
    <form className="card stack" onSubmit={(event) => void open(event)} noValidate>
      <h2 className="sub">{t('service.new')}</h2>
      <div className="fields">
        <SelectField
          label={t('service.process')}
          value={process}
          choices={choices(routes.map((one) => one.process))}
          onChange={(event) => setProcess(event.target.value)}
        />
        <SelectField
          label={t('service.area')}
          value={route?.area ?? ''}
          choices={choices(ofProcess.map((one) => one.area))}
          onChange={(event) => setArea(event.target.value)}
        />
        <SelectField name="subArea" label={t('service.subArea')} choices={choices(route?.subAreas ?? [])} />
        <SelectField
          name="to"
          label={t('service.to')}
          choices={[
            { code: '', label: t('service.anybody', { segment: route?.segment ?? '' }) },
            ...people.map(({ id, name }) => ({ code: id, label: name })),
          ]}
        />
        <DateField name="due" label={t('service.due')} today={today} defaultValue={showDate(today)} noHint />
        <TextField name="text" label={t('service.text')} maxLength={2_000} className="wide" />
      </div>
      <label className="check-field">
        <input type="checkbox" name="wait" /> {t('service.wait')}
      </label>
      <FormFailure form="service.open" />
      <div className="row">
        <Button type="submit" tone="primary">
          {t('service.open')}
        </Button>
      </div>
    </form>
  );
}

interface RequestCardProps {
  readonly request: ServiceRequest;
  readonly people: ServiceCaseView['people'];
  readonly mine: boolean;
}

function RequestCard({ request, people, mine }: RequestCardProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { id, state } = request;
  const nameOf = (person: string): string => people.find((one) => one.id === person)?.name ?? person;
  const finish = async (outcome: 'done' | 'returned'): Promise<void> => {
    if (await act('service.finish', { request: id, outcome, text }, t('common.saved'), id)) setText('');
  };
  return (
    <article className="card stack tight" aria-label={`${request.area}: ${request.subArea}`}>
      <div className="row between">
        <h2 className="sub">
          {request.process} / {request.area} / {request.subArea}
        </h2>
        <Tag tone={state === 'done' ? 'good' : state === 'returned' ? 'warn' : 'accent'}>
          {t(`service.state.${state}`)}
        </Tag>
      </div>
      <p>{request.text}</p>
      <p className="small soft">
        {t('service.dueOn', { date: showDate(request.due) })}
        {request.segment === '' ? '' : ` · ${request.segment}`}
        {request.to === undefined ? '' : ` · ${nameOf(request.to)}`}
      </p>
      <ol className="small stack none">
        {request.steps.map((step, place) => (
          <li key={place}>
            <span className="mono">{showDate(step.at)}</span> · {t(`service.state.${step.state}`)} ·{' '}
            {nameOf(step.by.id)}
            {step.to === undefined ? '' : ` → ${nameOf(step.to)}`}
            {step.insteadOf === undefined ? '' : ` (${t('service.insteadOf', { name: nameOf(step.insteadOf) })})`}
            {step.text === undefined ? '' : `: ${step.text}`}
          </li>
        ))}
      </ol>
      {mine && state !== 'done' ? (
        <div className="row">
          {state === 'open' || state === 'returned' ? (
            <Button size="small" onClick={() => void act('service.route', { request: id }, t('common.saved'), id)}>
              {t('service.route')}
            </Button>
          ) : null}
          {state === 'routed' ? (
            <Button size="small" onClick={() => void act('service.accept', { request: id }, t('common.saved'), id)}>
              {t('service.accept')}
            </Button>
          ) : null}
          {state === 'routed' || state === 'accepted' ? (
            <>
              <TextField label={t('service.said')} value={text} onChange={(event) => setText(event.target.value)} />
              {state === 'accepted' ? (
                <Button size="small" onClick={() => void finish('done')}>
                  {t('service.done')}
                </Button>
              ) : null}
              <Button size="small" tone="quiet" onClick={() => void finish('returned')}>
                {t('service.return')}
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
      <FormFailure form={id} />
    </article>
  );
}
