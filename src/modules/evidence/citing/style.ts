import type { Language } from '../../../platform/words/language.ts'

/*
 * The house style, written to CSL 1.0.2: author and year in the text, whole first names in the bibliography, so that it says
 * who the women are (decisions/044). Terms that French from here says otherwise than the locale are in the style itself.
 */
export function styleOf(language: Language): string {
  return language === 'fr'
    ? // « 1er mai », « 2 mai »: the locale writes the first of the month alone as an ordinal.
      style.replaceAll('name="day"', 'name="day" form="ordinal"')
    : style.replace('&#160;; ', '; ')
}

const style = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="fr-CA"
  demote-non-dropping-particle="never" page-range-format="expanded">
  <info>
    <title>Maillage (auteur ou autrice, année)</title>
    <id>https://maillage.example.org/styles/auteur-annee</id>
    <author><name>Maillage</name></author>
    <updated>2026-11-22T00:00:00+00:00</updated>
    <rights license="https://www.gnu.org/licenses/agpl-3.0.html">AGPL-3.0-or-later</rights>
  </info>
  <locale xml:lang="fr">
    <terms>
      <term name="et-al">et collab.</term>
      <term name="no date" form="short">s.&#160;d.</term>
      <term name="in">dans</term>
      <term name="editor" form="short"><single>dir.</single><multiple>dir.</multiple></term>
      <term name="translator" form="short"><single>trad.</single><multiple>trad.</multiple></term>
      <term name="director" form="short"><single>réal.</single><multiple>réal.</multiple></term>
      <term name="page-range-delimiter">-</term>
      <term name="section" form="short"><single>art.</single><multiple>art.</multiple></term>
      <term name="issue" form="short"><single>no</single><multiple>nos</multiple></term>
    </terms>
  </locale>
  <locale xml:lang="en">
    <terms>
      <term name="page-range-delimiter">–</term>
      <term name="section" form="short"><single>s.</single><multiple>ss.</multiple></term>
    </terms>
  </locale>
  <macro name="makers">
    <names variable="author">
      <name name-as-sort-order="all" and="text" sort-separator=", " delimiter=", "
        delimiter-precedes-last="never" et-al-min="8" et-al-use-first="6"/>
      <et-al term="et-al"/>
      <substitute>
        <names variable="director"><name name-as-sort-order="all" and="text" delimiter-precedes-last="never"/><label form="short" prefix=" (" suffix=")"/></names>
        <names variable="editor"><name name-as-sort-order="all" and="text" delimiter-precedes-last="never"/><label form="short" prefix=" (" suffix=")"/></names>
        <names variable="interviewer"/>
        <names variable="composer"/>
        <text macro="title"/>
      </substitute>
    </names>
  </macro>
  <macro name="makers-short">
    <names variable="author">
      <name form="short" and="text" delimiter=", " delimiter-precedes-last="never" delimiter-precedes-et-al="never"/>
      <et-al term="et-al"/>
      <substitute>
        <names variable="director"/>
        <names variable="editor"/>
        <names variable="interviewer"/>
        <names variable="composer"/>
        <choose>
          <if type="book legislation bill regulation legal_case report thesis webpage motion_picture broadcast document" match="any">
            <text variable="title" form="short" font-style="italic"/>
          </if>
          <else><text variable="title" form="short" quotes="true"/></else>
        </choose>
      </substitute>
    </names>
  </macro>
  <macro name="year">
    <choose>
      <if variable="issued"><date variable="issued"><date-part name="year"/></date><text variable="year-suffix"/></if>
      <else><text term="no date" form="short"/><text variable="year-suffix" prefix="-"/></else>
    </choose>
  </macro>
  <macro name="full-date">
    <choose>
      <if variable="issued">
        <group>
          <date variable="issued"><date-part name="year"/></date>
          <text variable="year-suffix"/>
          <choose>
            <if type="article-newspaper article-magazine broadcast interview motion_picture personal_communication post post-weblog speech webpage hearing" match="any">
              <date variable="issued" prefix=", "><date-part name="day" suffix="&#160;"/><date-part name="month"/></date>
            </if>
          </choose>
        </group>
      </if>
      <else><text macro="year"/></else>
    </choose>
  </macro>
  <macro name="title">
    <choose>
      <if type="article article-journal article-magazine article-newspaper chapter entry entry-dictionary entry-encyclopedia paper-conference post review review-book" match="any">
        <text variable="title"/>
      </if>
      <else><text variable="title" font-style="italic"/></else>
    </choose>
  </macro>
  <macro name="kind">
    <choose>
      <if variable="genre"><text variable="genre"/></if>
      <else-if type="personal_communication"><text term="personal-communication"/></else-if>
      <else-if variable="medium"><text variable="medium"/></else-if>
    </choose>
  </macro>
  <macro name="titled">
    <group delimiter=" ">
      <text macro="title"/>
      <choose>
        <if type="thesis">
          <group delimiter=", " prefix="[" suffix="]"><text macro="kind"/><text variable="publisher"/></group>
        </if>
        <else>
          <choose>
            <if type="book report" match="any">
              <group delimiter=", " prefix="(" suffix=")">
                <choose>
                  <if is-numeric="edition"><group delimiter="&#160;"><number variable="edition" form="ordinal"/><text term="edition" form="short"/></group></if>
                  <else><text variable="edition"/></else>
                </choose>
                <group delimiter="&#160;"><text term="volume" form="short"/><number variable="volume"/></group>
                <group delimiter="&#160;"><text term="issue" form="short"/><text variable="number"/></group>
              </group>
            </if>
          </choose>
          <text macro="kind" prefix="[" suffix="]"/>
        </else>
      </choose>
    </group>
  </macro>
  <macro name="where">
    <choose>
      <if type="article article-journal article-magazine article-newspaper review review-book" match="any">
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <group><text variable="volume" font-style="italic"/><text variable="issue" prefix="(" suffix=")"/></group>
          <text variable="page"/>
        </group>
      </if>
      <else-if type="chapter entry entry-dictionary entry-encyclopedia paper-conference" match="any">
        <group delimiter=". ">
          <group delimiter=" ">
            <group delimiter=", ">
              <group delimiter=" ">
                <text term="in" text-case="capitalize-first"/>
                <names variable="editor">
                  <name and="text" delimiter-precedes-last="never"/><label form="short" prefix=" (" suffix=")"/>
                </names>
              </group>
              <text variable="container-title" font-style="italic"/>
            </group>
            <group delimiter=", " prefix="(" suffix=")">
              <group delimiter="&#160;"><number variable="edition" form="ordinal"/><text term="edition" form="short"/></group>
              <group delimiter="&#160;"><label variable="page" form="short"/><text variable="page"/></group>
            </group>
          </group>
          <text macro="published"/>
        </group>
      </else-if>
      <else-if type="legislation bill regulation legal_case treaty standard" match="any">
        <group delimiter=", ">
          <text variable="container-title"/>
          <text variable="number"/>
          <group delimiter="&#160;"><text term="section" form="short"/><text variable="section"/></group>
          <text variable="authority"/>
        </group>
      </else-if>
      <else-if type="thesis"><text variable="archive"/></else-if>
      <else-if type="webpage post post-weblog motion_picture broadcast" match="any">
        <group delimiter=". "><text variable="container-title"/><text macro="published"/></group>
      </else-if>
      <else><text macro="published"/></else>
    </choose>
  </macro>
  <macro name="published">
    <group delimiter=", "><text variable="publisher-place"/><text variable="publisher"/></group>
  </macro>
  <macro name="access">
    <choose>
      <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
      <else-if variable="URL">
        <group delimiter=" ">
          <choose>
            <if type="webpage post post-weblog" match="any">
              <group delimiter=" ">
                <text term="accessed" text-case="capitalize-first"/>
                <date variable="accessed"><date-part name="day" suffix="&#160;"/><date-part name="month" suffix="&#160;"/><date-part name="year"/></date>
              </group>
            </if>
          </choose>
          <text variable="URL"/>
        </group>
      </else-if>
    </choose>
  </macro>
  <citation et-al-min="3" et-al-use-first="1" disambiguate-add-year-suffix="true" collapse="year">
    <sort><key macro="makers-short"/><key macro="year"/></sort>
    <layout prefix="(" suffix=")" delimiter="&#160;; ">
      <group delimiter=", ">
        <text macro="makers-short"/>
        <choose>
          <if type="personal_communication">
            <group delimiter=", ">
              <text term="personal-communication"/>
              <date variable="issued"><date-part name="day" suffix="&#160;"/><date-part name="month" suffix="&#160;"/><date-part name="year"/></date>
            </group>
          </if>
          <else><text macro="year"/></else>
        </choose>
        <group delimiter="&#160;"><label variable="locator" form="short"/><text variable="locator"/></group>
      </group>
    </layout>
  </citation>
  <bibliography entry-spacing="0">
    <sort><key macro="makers"/><key macro="year"/><key variable="title"/></sort>
    <layout>
      <group delimiter=" ">
        <group delimiter=". " suffix=".">
          <group delimiter=" ">
            <text macro="makers"/>
            <text macro="full-date" prefix="(" suffix=")"/>
          </group>
          <text macro="titled"/>
          <text macro="where"/>
        </group>
        <text macro="access"/>
        <text variable="status" prefix="[" suffix="]"/>
      </group>
    </layout>
  </bibliography>
</style>`
