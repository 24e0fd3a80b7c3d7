import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { joinCodeSchema } from '#shared/model/join-code.ts';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useRetryWait } from '../../connection/useRetryWait.ts';
import { readJoinCode } from '../../format/read-join-code.ts';
import { FormCard } from './FormCard.tsx';

export interface CodeFormProps {
  /** A code that the server does not take, with its reason. */
  readonly refused?: { readonly code: string; readonly problem: HttpProblem; readonly onRetry: () => void };
}

/** One field for a code in any writing. What it opens is asked under the code's own address. */
export function CodeForm({ refused }: CodeFormProps) {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const problemText = useProblemText();
  const [text, setText] = useState(refused?.code ?? '');
  const [message, setMessage] = useState(refused ? problemText(refused.problem) : null);
  const waitSeconds = useRetryWait(refused?.problem ?? null);
  const submit = (): void => {
    const code = readJoinCode(text);
    if (text.trim() === '') setMessage(t('missing.code'));
    else if (!joinCodeSchema.safeParse(code).success) setMessage(t('wrong.code'));
    // The same code again asks again: the teacher may have renewed it, or the wait is over.
    else if (code === refused?.code) refused.onRetry();
    else navigate(`/join/${code}`, { replace: refused !== undefined });
  };
  return (
    <FormCard
      title={t('join.heading')}
      lead={t('join.lead')}
      onSubmit={submit}
      foot={
        <p>
          {t('join.haveAccount')} <Link to="/signin">{t('signIn.submit')}</Link>
        </p>
      }
    >
      <Field
        label={t('field.code')}
        value={text}
        onChange={(value) => {
          setText(value);
          setMessage(null);
        }}
        size={44}
        maxLength={40}
        placeholder={t('join.example')}
        tone={message === null ? 'hint' : 'error'}
        message={message ?? t('rule.code')}
      />
      <Button variant="primary" size={44} type="submit" isWide disabled={waitSeconds > 0}>
        {waitSeconds > 0 ? t('signIn.wait', { count: waitSeconds }) : t('join.look')}
      </Button>
    </FormCard>
  );
}
