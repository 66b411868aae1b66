import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StudyDesign } from '../../shared/schemas/study-design.ts';
import { filterOptionsQuery } from '../api/filter-options.ts';
import { studyFormWords } from '../format/study-form-words.ts';
import { StudyForm, shownSourceOf } from '../panels/study/study-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { StudyCompanies } from './study-companies.tsx';

/**
 * The design of the study that is shown, to be changed and run: beside the result where there is room, else in a sheet behind
 * a button. Drawn anew (by its key) where another design is shown.
 */
export function StudyDesignPane(props: {
  design: StudyDesign;
  ignored: readonly string[];
  onRun: (design: StudyDesign) => void;
}) {
  const words = studyFormWords(useLanguage());
  const { ignored } = props;
  const [design, setDesign] = useState(props.design);
  const [source, setSource] = useState(shownSourceOf(props.design));
  const [isSheet, setSheet] = useState(false);
  const options = useQuery(filterOptionsQuery).data;
  const form = (
    <StudyForm
      design={design}
      source={source}
      options={options}
      companies={(instruments, onChange) => <StudyCompanies instruments={instruments} onChange={onChange} />}
      onSource={setSource}
      onChange={setDesign}
      onRun={(next) => {
        setSheet(false);
        props.onRun(next);
      }}
    />
  );
  return (
    <>
      {ignored.length > 0 && (
        <p className="second study-ignored" role="status">
          {words.ignored(ignored.map((one) => `‘${one}’`).join(', '))}
        </p>
      )}
      <p className="study-open">
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setSheet(true)}>
          {words.open}
        </button>
      </p>
      <section className="panel study-design" aria-label={words.title}>
        <div className="panel-body">
          <h2>{words.title}</h2>
          {form}
        </div>
      </section>
      {isSheet && (
        <Dialog title={words.title} startsAtTitle onClose={() => setSheet(false)}>
          <div className="study-sheet">
            {form}
            <p className="actions">
              <button type="button" className="button" onClick={() => setSheet(false)}>
                {words.close}
              </button>
            </p>
          </div>
        </Dialog>
      )}
    </>
  );
}
