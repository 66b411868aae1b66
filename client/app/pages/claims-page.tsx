import { claimListWords } from '../../format/claim-list-words.ts';
import { ClaimFilters } from '../../panels/claim-list/claim-filters.tsx';
import { ClaimListPanel } from '../../panels/claim-list/claim-list-panel.tsx';
import { ReviewNotice } from '../../panels/claim-list/review-actions.tsx';
import { ReviewsPanel } from '../../panels/claim-list/reviews-panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { addressOfChange, CLEARED_CLAIM_FILTER, claimListOfAddress } from '../claim-list-address.ts';
import { CompanyChoice, useChosenCompanies } from '../company-choice.tsx';
import { useAddress } from '../use-address.ts';
import { useClaimReview } from '../use-claim-review.tsx';
import { useKnownNames } from '../use-known-names.ts';
import { usePageTitle } from '../use-page-title.ts';

const ROWS_AT_A_TIME = 50;

/** Where a reader may write to; only an address that is one becomes a link. */
function Contact(props: { contact: string }) {
  const words = claimListWords(useLanguage());
  const { contact } = props;
  const address = /^https?:\/\//.test(contact) ? contact : `mailto:${contact}`;
  return (
    <p className="second">
      {words.writeTo}{' '}
      <a href={address} rel="noreferrer">
        {contact}
      </a>
    </p>
  );
}

/** `/claims`: the numbers of stories that differ from price data, over all companies, its filter in the address. */
export function ClaimsPage() {
  const words = claimListWords(useLanguage());
  const { fields, change } = useAddress();
  const asked = claimListOfAddress(fields);
  const { filter, unknown, options, isReading } = useKnownNames(asked.filter);
  const companies = {
    instrument: filter.instrument,
    onChange: (instrument: string | null) => change(addressOfChange({ instrument: instrument ?? undefined })),
  };
  const chosenCompanies = useChosenCompanies(companies);
  const review = useClaimReview();
  usePageTitle(words.pageTitle);
  const pageAddress = (place: string | null) => {
    const next = new URLSearchParams(fields);
    if (place === null) next.delete('cursor');
    else next.set('cursor', place);
    const text = next.toString();
    return text === '' ? '/claims' : `/claims?${text}`;
  };
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">{words.pageTitle}</h1>
        <p className="second">{words.lead}</p>
      </div>
      <ReviewNotice sentence={review.notice} />
      <ClaimListPanel
        filter={filter}
        isReading={isReading}
        cursor={asked.cursor}
        limit={ROWS_AT_A_TIME}
        pageAddress={pageAddress}
        allAddress="/claims?verdict=any"
        actionOf={review.mayReview ? ({ claim }) => review.buttonOf(claim) : undefined}
      >
        <ClaimFilters
          // Which fields are open at first is decided once the names in the address are known.
          key={String(isReading)}
          filter={filter}
          options={options}
          company={<CompanyChoice {...companies} />}
          companies={chosenCompanies}
          ignored={[...asked.ignored, ...unknown]}
          onChange={(next) => change(addressOfChange(next))}
          onClear={() => change(CLEARED_CLAIM_FILTER)}
        />
      </ClaimListPanel>
      {review.mayReview && <ReviewsPanel onWithdraw={review.withdraw} />}
      {!review.mayReview && review.contact !== null && <Contact contact={review.contact} />}
      {review.dialog}
    </>
  );
}
