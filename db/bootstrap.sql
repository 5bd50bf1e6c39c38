-- Makes Log Dawg's roles and hands it the database that this is run in. Safe to run again.
--
-- The embedded database runs this by itself. For any other PostgreSQL (16 or newer) an administrator
-- runs it once, connected to an empty database made for Log Dawg:
--
--   psql --dbname logdawg --file db/bootstrap.sql
--   psql --dbname logdawg --command '\password logdawg_owner' --command '\password logdawg'
--
-- and the application is started with
--
--   SPRING_DATASOURCE_URL=jdbc:postgresql://host/logdawg
--   SPRING_DATASOURCE_USERNAME=logdawg        SPRING_DATASOURCE_PASSWORD=...
--   SPRING_LIQUIBASE_USER=logdawg_owner       SPRING_LIQUIBASE_PASSWORD=...
--
-- logdawg_owner   owns the tables and changes them (Liquibase). Row security binds it too.
-- logdawg_app     what every connection of the application works as. Owns nothing.
-- logdawg_lookup  owns the few functions that answer before an organization is known.
-- logdawg_eraser  owns the functions that trim an audit log and erase an organization.
-- logdawg         the application's login. By itself it may do nothing but become logdawg_app.
do
$$
declare
  attributes constant text := 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit';
begin
  if not exists (select from pg_roles where rolname = 'logdawg_owner') then
    execute 'create role logdawg_owner login ' || attributes;
  end if;
  if not exists (select from pg_roles where rolname = 'logdawg_app') then
    execute 'create role logdawg_app nologin ' || attributes;
  end if;
  if not exists (select from pg_roles where rolname = 'logdawg_lookup') then
    execute 'create role logdawg_lookup nologin ' || attributes;
  end if;
  if not exists (select from pg_roles where rolname = 'logdawg_eraser') then
    execute 'create role logdawg_eraser nologin ' || attributes;
  end if;
  if not exists (select from pg_roles where rolname = 'logdawg') then
    execute 'create role logdawg login ' || attributes;
  end if;

  grant logdawg_app to logdawg;
  -- For making the functions in their names.
  grant logdawg_lookup to logdawg_owner;
  grant logdawg_eraser to logdawg_owner;

  -- An administrator who is no superuser, as on managed servers, may give the database only to a
  -- role that it is a member of.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant logdawg_owner to %I', current_user);
  end if;
  execute format('alter database %I owner to logdawg_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to logdawg', current_database());
end
$$;
