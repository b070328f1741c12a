/**
 * What an office keeps for itself beside its cases: one table of kinds, from which workstation and server take who may
 * write a record and what its body is. A new kind is a new line here; store, exchange and history are there already.
 */
import { z } from 'zod';
import type { Role } from '../base/role.ts';
import { diaryOfficeSchema, diaryOfficerSchema } from '../diary/diary.ts';
import { serviceRoutesSchema } from './service-route.ts';
import { staffPlaceSchema } from './staff-place.ts';
import { templateBodySchema } from '../template/template-body.ts';
import { councilArrangementSchema } from './council-arrangement.ts';
import { laidBatchStepSchema } from './laid-batch.ts';

interface RecordKind<Body extends z.ZodType> {
  /** Who may write it. Everybody in the office may read it. */
  readonly roles: readonly Role[];
  readonly body: Body;
}

const kind = <Body extends z.ZodType>(roles: readonly Role[], body: Body): RecordKind<Body> => ({ roles, body });

export const officeRecordKinds = {
  /** How documents reach a council; the key is the council's code. */
  councilArrangement: kind(['sds', 'supervisor'], councilArrangementSchema),
  /** Hours and closures of a place where customers are seen; the key names the place. */
  diaryOffice: kind(['supervisor'], diaryOfficeSchema),
  /** An officer who sees customers: skills, hours, unavailability; the key is the staff number. */
  diaryOfficer: kind(['supervisor'], diaryOfficerSchema),
  /** Which service requests there are and which segment sees to each; the key is `office`. */
  serviceRoutes: kind(['supervisor'], serviceRoutesSchema),
  /** Segments, team leader and absences of a person; the key is the staff number. */
  staffPlace: kind(['supervisor'], staffPlaceSchema),
  /** The office's own words of a product; the key is the product. Withdrawn: the product's own stand again. */
  letterTemplate: kind(['sds', 'supervisor'], templateBodySchema),
  /** A step in the life of a batch of documents for a council; the key is the batch's identity. */
  laidBatch: kind(['sds', 'supervisor'], laidBatchStepSchema),
  /** How many working days before the end of a case's month it is warned of; the key is `office`. */
  monthWarning: kind(['supervisor'], z.strictObject({ workingDays: z.int().min(1).max(15) })),
  /** The council of the office's own place; the key is `office`. */
  ownCouncil: kind(['sds', 'supervisor'], z.strictObject({ council: z.string().regex(/^[A-Z]{3}$/) })),
} as const;

export type OfficeRecordKind = keyof typeof officeRecordKinds;
export type OfficeBody<K extends OfficeRecordKind> = z.output<(typeof officeRecordKinds)[K]['body']>;

/** Whether this program knows the kind: another version of it may know more. */
export const isOfficeRecordKind = (text: string): text is OfficeRecordKind => Object.hasOwn(officeRecordKinds, text);
