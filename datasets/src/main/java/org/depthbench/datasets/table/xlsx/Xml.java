package org.depthbench.datasets.table.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.depthbench.datasets.table.source.UnreadableTable;

/** A part of a workbook, element by element; without entities of its own, which none needs. */
final class Xml {
    private final String file;
    private final XMLStreamReader reader;

    /** @param in left open, since other parts follow */
    Xml(String file, InputStream in) throws IOException {
        this.file = file;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        InputStream unclosed = new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                return super.in.read(bytes, from, most);
            }

            @Override
            public void close() {}
        };
        try {
            // Characters, since the platform's parser prints what it thinks of bytes that are none.
            reader = factory.createXMLStreamReader(new InputStreamReader(unclosed, StandardCharsets.UTF_8));
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** Goes to the next beginning or end of an element, or to text; answers false at the end. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT
                        || event == XMLStreamConstants.CHARACTERS) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged(e);
        } catch (RuntimeException e) {
            // The platform's parser answers some damage by one of these.
            if (e instanceof java.util.concurrent.CancellationException) {
                throw e;
            }
            throw damaged(e);
        }
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    boolean isText() {
        return reader.isCharacters();
    }

    String text() {
        return reader.getText();
    }

    /** The value of an attribute of whatever namespace; empty where there is none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private IOException damaged(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException known) {
                return known;
            }
        }
        UnreadableTable damaged = new UnreadableTable(file, "is a damaged workbook: save it again, or as CSV.");
        damaged.initCause(e);
        return damaged;
    }
}
