import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { joinCodeSchema } from '#shared/model/join-code.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { readJoinCode } from '../../format/read-join-code.ts';
import styles from './HomeHead.module.css';

/** One field for the code of a class or of a rehearsal. */
export function JoinStrip() {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      className={styles.join}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const code = readJoinCode(text);
        if (joinCodeSchema.safeParse(code).success) navigate(`/join/${code}`);
        else setWrong(true);
      }}
    >
      <div className={styles.code}>
        <Field
          label={t('join.field')}
          isLabelHidden
          placeholder={t('join.placeholder')}
          value={text}
          maxLength={60}
          tone="error"
          message={isWrong ? t('join.wrong') : null}
          onChange={(value) => {
            setText(value);
            setWrong(false);
          }}
        />
      </div>
      <Button type="submit">{t('join.submit')}</Button>
    </form>
  );
}
