/** Averages the pay of each job; the working of what was recorded stands with the job, and on a paper that is kept. */
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { InterviewView, JobView } from '../../shared/contract/view.ts';
import { useHasRole } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Tag } from '../component/Tag.tsx';
import { PdfFrame } from '../review/PdfFrame.tsx';
import { showDate } from '../text/format.ts';
import { useAssessor } from './use-beside.ts';
import { keepCalculation, type Paper } from './case-store.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { CalculationForm } from './CalculationForm.tsx';
import { Working } from './Working.tsx';

export function CalculationTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const assessor = useAssessor(view);
  const mayKeep = useHasRole(commandRoles.keepCalculation);
  const { jobs } = view.standing;
  if (jobs.length === 0) return <p className="soft">{t('case.noJobs')}</p>;
  return (
    <div className="stack">
      {jobs.map((job) => (
        <JobCard key={job.job} job={job} earlier={assessor?.jobs.find((one) => one.job === job.job)?.earlier ?? 0} />
      ))}
      {mine && assessor !== null ? <CalculationForm jobs={jobs} proposals={assessor.jobs} today={view.today} /> : null}
      {jobs.some(({ calculated }) => calculated) && mayKeep ? <CalculationPaper view={view} /> : null}
    </div>
  );
}

function JobCard({ job, earlier }: { readonly job: JobView; readonly earlier: number }) {
  const { t } = useTranslation();
  const { calculation } = job;
  return (
    <section className="card stack tight">
      <div className="row between">
        <h2 className="sub">
          {job.job}. {job.employer}
        </h2>
        {calculation === null ? <Tag>{t('case.notCalculated')}</Tag> : <Tag tone="good">{t('case.calculated')}</Tag>}
      </div>
      {calculation === null ? null : (
        <>
          <Working {...calculation} weeks={calculation.weeks ?? undefined} />
          <p className="small soft">
            {t('case.by', { by: calculation.by })}, {showDate(calculation.recordedAt)}
            {earlier > 1 ? ` · ${t('calculation.earlier', { count: earlier - 1 })}` : ''}
          </p>
        </>
      )}
    </section>
  );
}

/** The paper for customer and council: made and kept in the customer's own language and size, and shown. */
function CalculationPaper({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const [paper, setPaper] = useState<Paper | null>(null);
  const keep = async (): Promise<void> => {
    if (await keepCalculation(view.papers, t('calculation.kept'))) setPaper(view.papers);
  };
  return (
    <div className="stack tight">
      <div className="row">
        <Button icon={<FileText size={16} />} onClick={() => void keep()}>
          {t('calculation.keep')}
        </Button>
      </div>
      {paper === null ? null : <PdfFrame name="calculation" paper={paper} key={view.sequence} />}
    </div>
  );
}
