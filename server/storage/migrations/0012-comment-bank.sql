-- Sentences that graders keep for their comments: for themselves, or for every grader of the college.
create table bank_sentences (
  id text primary key,
  author_id text not null references users on delete cascade,
  dimension text,
  text text not null,
  is_shared boolean not null,
  written_at timestamptz not null default now()
);
create index bank_sentences_of_author on bank_sentences (author_id);
create index bank_sentences_shared on bank_sentences (id) where is_shared;
