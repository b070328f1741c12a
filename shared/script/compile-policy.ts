/** The policy of a release, compiled: benefits, evidence, referrals, interviews and markers, in the release's order. */
import type { Condition } from './condition.ts';
import type {
  BenefitRuleSource,
  EvidenceSource,
  Expression,
  MarkerSource,
  ReferralSource,
  ReleaseSource,
  WfiRowSource,
} from './release.ts';

export interface CompiledBenefit {
  readonly source: BenefitRuleSource;
  readonly proposeWhen: Condition;
  readonly unavailable: readonly { readonly code: string; readonly when: Condition }[];
}
interface Rule<Source> {
  readonly source: Source;
  readonly when: Condition;
}
export interface CompiledPolicy {
  readonly benefits: readonly CompiledBenefit[];
  readonly evidence: readonly Rule<EvidenceSource>[];
  readonly referrals: readonly Rule<ReferralSource>[];
  readonly wfiTable: readonly Rule<WfiRowSource>[];
  readonly markers: readonly Rule<MarkerSource>[];
}

/** `compile` gives undefined for what does not compile, and keeps the problem; such rules are left out here. */
export function compilePolicy(
  source: ReleaseSource,
  compile: (expression: Expression) => Condition | undefined,
): CompiledPolicy {
  const rules = <S extends { readonly when: Expression }>(sources: readonly S[]): Rule<S>[] =>
    sources.flatMap((rule) => {
      const when = compile(rule.when);
      return when === undefined ? [] : [{ source: rule, when }];
    });
  const benefits = source.benefits.flatMap((benefit) => {
    const proposeWhen = compile(benefit.proposeWhen);
    const unavailable = benefit.unavailable.flatMap(({ code, when }) => {
      const condition = compile(when);
      return condition === undefined ? [] : [{ code, when: condition }];
    });
    return proposeWhen === undefined ? [] : [{ source: benefit, proposeWhen, unavailable }];
  });
  return {
    benefits,
    evidence: rules(source.evidence),
    referrals: rules(source.referrals),
    wfiTable: rules(source.wfiTable),
    markers: rules(source.markers),
  };
}
