"""Functions by which a lead keeps the people of a ledger: they have its keeper's rights and ask who calls.

A login that was made for a ledger bears its database's name as a comment; of others no password is set here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bizdesk.domain.people import PersonRole

_DEFINER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp"

_WHO = """
CREATE FUNCTION who_am_i(OUT login text, OUT name text, OUT role text, OUT agency text) RETURNS SETOF record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS 'SELECT person.login, person.name, person.role, agency.name
    FROM person LEFT JOIN agency ON agency.id = agency_id WHERE person.login = session_user'
"""
_REQUIRE = f"""
CREATE FUNCTION require_lead() RETURNS void {_DEFINER} AS $$
BEGIN
    IF session_user <> current_user
        AND NOT EXISTS (SELECT FROM person WHERE login = session_user AND role = 'lead')
    THEN
        RAISE EXCEPTION 'only a lead keeps the people' USING ERRCODE = '42501';
    END IF;
END $$
"""
_KEEP = f"""
CREATE FUNCTION keep_person(a_login text, a_name text, a_role text, an_agency integer, verifier text)
RETURNS boolean {_DEFINER} AS $$
DECLARE
    made boolean := NOT EXISTS (SELECT FROM pg_roles WHERE rolname = a_login);
    statement text;
BEGIN
    PERFORM require_lead();
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = a_login
               AND (rolsuper OR rolcreaterole OR rolbypassrls OR rolname = current_user))
    THEN
        RAISE EXCEPTION 'a login of keepers' USING ERRCODE = 'BZ002';
    END IF;
    IF made THEN
        BEGIN
            EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L', a_login, verifier);
        EXCEPTION WHEN insufficient_privilege THEN
            RAISE EXCEPTION 'the keeper makes no logins' USING ERRCODE = 'BZ001';
        END;
        EXECUTE format('COMMENT ON ROLE %I IS %L', a_login, 'bizdesk:' || current_database());
    END IF;
    INSERT INTO person (login, name, role, agency_id) VALUES (a_login, a_name, a_role, an_agency)
        ON CONFLICT (login) DO UPDATE SET name = a_name, role = a_role, agency_id = an_agency;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), a_login);
    FOREACH statement IN ARRAY CASE a_role %s END LOOP
        EXECUTE format(statement, a_login);
    END LOOP;
    RETURN made;
END $$
"""
_PASSWORD = f"""
CREATE FUNCTION set_person_password(a_login text, verifier text) RETURNS void {_DEFINER} AS $$
BEGIN
    PERFORM require_lead();
    IF NOT EXISTS (SELECT FROM person JOIN pg_roles ON rolname = login
                   WHERE login = a_login AND NOT (rolsuper OR rolcreaterole OR rolbypassrls)
                   AND shobj_description(pg_roles.oid, 'pg_authid') = 'bizdesk:' || current_database())
    THEN
        RAISE EXCEPTION 'a login of others' USING ERRCODE = 'BZ003';
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', a_login, verifier);
END $$
"""
_REMOVE = f"""
CREATE FUNCTION remove_person(a_login text) RETURNS void {_DEFINER} AS $$
DECLARE
    statement text;
BEGIN
    PERFORM require_lead();
    DELETE FROM person WHERE login = a_login;
    IF FOUND THEN
        EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM %I', current_database(), a_login);
        FOREACH statement IN ARRAY %s LOOP
            EXECUTE format(statement, a_login);
        END LOOP;
    END IF;
END $$
"""
_TAKEN = (
    "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %1$I",
    "REVOKE ALL ON ALL TABLES IN SCHEMA whole FROM %1$I",
    "REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM %1$I",
)


def functions(rights: Callable[[str, PersonRole], list[str]]) -> tuple[str, ...]:
    """The statements that make them; `rights` says what a role of that name is given."""
    given = " ".join(f"WHEN '{role.value}' THEN {_array(rights('%1$I', role))}" for role in PersonRole)
    return _WHO, _REQUIRE, _KEEP.replace("%s", given), _PASSWORD, _REMOVE.replace("%s", _array(_TAKEN))


def _array(statements: Sequence[str]) -> str:
    return f"ARRAY[{', '.join(f'$r${one}$r$' for one in statements)}]"
