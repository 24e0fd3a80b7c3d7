-- What lists of rated rooms show of a header: reading a thousand headers, each with its whole project, takes seconds.
alter table rooms add column project_name text;
alter table rooms add column enterprise_name text;
-- Null: the default rubric.
alter table rooms add column rubric_id text;
update rooms set
  project_name = header::json #> '{project,name}',
  enterprise_name = header::json #> '{project,enterprise,name}',
  rubric_id = header::json ->> 'rubricId';
alter table rooms alter column project_name set not null;
alter table rooms alter column enterprise_name set not null;
