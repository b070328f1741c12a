/** Calls about service requests, and about the figures for liaison. */
import type { Handlers } from '../create-desktop.ts';
import { shownCase } from '../interview/show-case.ts';
import { keepRoutes, keepStaff, showServiceSetup } from '../service/keep-setup.ts';
import {
  acceptRequest,
  assignCase,
  finishRequest,
  openRequest,
  routeRequest,
  showServiceCase,
} from '../service/service-desk.ts';
import { casesBehind, liaisonCsv, liaisonPdf, showLiaison } from '../statistic/liaison.ts';

type ServiceCalls = Extract<keyof Handlers, `service.${string}` | `liaison.${string}`>;

export const serviceHandlers: Pick<Handlers, ServiceCalls> = {
  'service.case': (work, request) => showServiceCase(work, request),
  'service.assign': (work, request) => shownCase(work, assignCase(work, request), request),
  'service.open': (work, request) => shownCase(work, openRequest(work, request), request),
  'service.route': (work, request) => shownCase(work, routeRequest(work, request), request),
  'service.accept': (work, request) => shownCase(work, acceptRequest(work, request), request),
  'service.finish': (work, request) => shownCase(work, finishRequest(work, request), request),
  'service.setup': (work) => showServiceSetup(work),
  'service.keepRoutes': (work, request) => keepRoutes(work, request),
  'service.keepStaff': (work, request) => keepStaff(work, request),
  'liaison.figures': (work, request) => showLiaison(work, request),
  'liaison.cases': (work, request) => casesBehind(work, request),
  'liaison.csv': (work, request) => liaisonCsv(work, request),
  'liaison.pdf': (work, request) => liaisonPdf(work, request),
};
